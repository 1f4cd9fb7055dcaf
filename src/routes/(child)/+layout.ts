import { redirect } from '@sveltejs/kit';
import { needsNobody, openChosen, type Opening } from '$lib/features/shell/chosen';
import { unlockPage } from '$lib/features/shell/locking';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** Runs in the browser only, also for Help now, whose first form the server writes. */
export const load: LayoutLoad = async ({ route, url }): Promise<{ opening: Opening }> => {
	// Asking who somebody is opens nobody's things.
	const opening = route.id === '/(child)/who' ? 'who' : await openChosen();
	if (!needsNobody(route.id) && opening === 'locked') redirect(307, unlockPage(url.pathname));
	if (!needsNobody(route.id) && opening === 'nobody-here') redirect(307, '/join');
	if (!needsNobody(route.id) && opening === 'who') redirect(307, '/who');
	return { opening };
};
