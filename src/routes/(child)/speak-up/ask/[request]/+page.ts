import { error } from '@sveltejs/kit';
import { isRightsRequest } from '$lib/domain/rights-requests/rights-request';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	const { request: want } = params;
	if (!isRightsRequest(want)) error(404, 'not-found');
	await prepareReading();
	return { area: 'speak' as const, back: '/speak-up', want };
}) satisfies PageLoad;
