import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	await prepareReading();
	return { area: 'speak' as const, back: '/speak-up/complaint', complaintId: params.complaintId };
}) satisfies PageLoad;
