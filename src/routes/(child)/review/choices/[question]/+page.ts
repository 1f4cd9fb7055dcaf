import { error } from '@sveltejs/kit';
import { isQuestionKey } from '$lib/features/review/choices/questions';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	const { question } = params;
	if (!isQuestionKey(question)) error(404, 'not-found');
	await prepareReading();
	return { area: 'review' as const, back: '/review', question };
}) satisfies PageLoad;
