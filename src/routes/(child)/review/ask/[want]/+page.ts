import { error } from '@sveltejs/kit';
import { isAsk } from '$lib/features/review/ask';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	const { want } = params;
	if (!isAsk(want)) error(404, 'not-found');
	await prepareReading();
	return { area: 'review' as const, back: '/review', want };
}) satisfies PageLoad;
