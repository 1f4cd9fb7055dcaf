import { error } from '@sveltejs/kit';
import { isTopicId } from '$lib/domain/review/topics';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	const { topic } = params;
	if (!isTopicId(topic)) error(404, 'not-found');
	await prepareReading();
	return { area: 'review' as const, back: '/review/views', topic };
}) satisfies PageLoad;
