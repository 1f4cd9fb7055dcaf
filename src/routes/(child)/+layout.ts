import { browser } from '$app/environment';
import { redirect } from '@sveltejs/kit';
import type { LayoutLoad } from './$types';
import { openChosen, type Opening } from '$lib/features/shell/chosen';

export const ssr = false;

const WHO = '/(child)/who';

/** Pages that need nobody: they are there before anybody has joined. */
const FOR_ANYBODY: ReadonlySet<string> = new Set([WHO, '/(child)/help', '/(child)/app-shell']);

export const load: LayoutLoad = async ({ route }): Promise<{ opening: Opening; isForAnybody: boolean }> => {
	const isForAnybody = FOR_ANYBODY.has(route.id);
	// Help now is also a page that the server writes, for a device on which nothing else works.
	if (!browser) return { opening: 'nobody-here', isForAnybody };
	// Asking who somebody is opens nobody's things.
	const opening = route.id === WHO ? 'who' : await openChosen();
	if (!isForAnybody && opening === 'nobody-here') redirect(307, '/join');
	if (!isForAnybody && opening === 'who') redirect(307, '/who');
	return { opening, isForAnybody };
};
