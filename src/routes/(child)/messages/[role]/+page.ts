import { error } from '@sveltejs/kit';
import { isMessageRole } from '$lib/domain/people/roles';
import { readSubject } from '$lib/features/messages/subject';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import type { PageLoad } from './$types';

export const load = (async ({ params, url }) => {
	const { role } = params;
	if (!isMessageRole(role)) error(404, 'not-found');
	await prepareReading();
	return { area: 'speak' as const, back: '/speak-up', role, subject: readSubject(url.searchParams) };
}) satisfies PageLoad;
