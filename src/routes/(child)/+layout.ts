import { redirect } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { needsNobody, openChosen, type Opening } from '$lib/features/shell/chosen';
import { likedBy, showLiked } from '$lib/features/shell/like';
import { unlockPage } from '$lib/features/shell/locking';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { session } from '$lib/offline/index';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** Asking who somebody is opens nobody's things. */
const WHO = '/(child)/who';

const isBlank = () => document.querySelector('main') === null;

const isStart = browser && isBlank();

/** Begun before the page's own code is here: the store answers while that is read. For the first page alone. */
let early = isStart && location.pathname !== '/who' ? openChosen() : null;
// So are the words: whoever needs them asks again, and hears whether they came.
if (isStart) screenLanguage.prepare().catch(() => undefined);

/** Runs in the browser only, also for Help now, whose first form the server writes. */
export const load: LayoutLoad = async ({ route, url }): Promise<{ opening: Opening }> => {
	const isFirst = isBlank();
	const opening = route.id === WHO ? 'who' : await (early ?? openChosen());
	early = null;
	// Drawn at once as the child likes it, and not as on the first day and then anew.
	if (isFirst && session.current) {
		showLiked(likedBy(session.current.view));
		await appearance.spoken;
	}
	if (!needsNobody(route.id) && opening === 'locked') redirect(307, unlockPage(url.pathname));
	if (!needsNobody(route.id) && opening === 'nobody-here') redirect(307, '/join');
	if (!needsNobody(route.id) && opening === 'who') redirect(307, '/who');
	return { opening };
};
