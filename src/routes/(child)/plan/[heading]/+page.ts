import { error } from '@sveltejs/kit';
import { isPlanHeading } from '$lib/domain/plan/headings';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	const { heading } = params;
	if (!isPlanHeading(heading)) error(404, 'not-found');
	await prepareReading();
	return { area: 'plan' as const, back: '/plan', heading };
}) satisfies PageLoad;
