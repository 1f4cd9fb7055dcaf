import { redirect } from '@sveltejs/kit';
import { lockToOpen } from '$lib/features/shell/chosen';
import { wayBack } from '$lib/features/shell/locking';
import { session } from '$lib/offline/index';
import type { PageLoad } from './$types';

export const load = (async ({ url }) => {
	const to = wayBack(url.searchParams.get('to'));
	// Open already, in this tab: somebody came back here by the browser's own button.
	if (session.current && !document.documentElement.classList.contains('locking')) redirect(307, to);
	const found = await lockToOpen();
	if (!found) redirect(307, '/who');
	return { focusMode: true, to, ...found };
}) satisfies PageLoad;
