import { browser } from '$app/environment';
import { leavesAgain } from '$lib/features/shell/leave';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import type { LayoutLoad } from './$types';

/** Pages with words of their own: those of a first visit, and the desk and its forms, whose words the server sends. */
const HAS_ITS_WORDS = /^\/(\(public\)|desk|consultation)(\/|$)/;

export const load: LayoutLoad = async ({ route }) => {
	// Nothing of the app is drawn for whoever comes back through the browser's history after Leave.
	if (browser && leavesAgain()) await new Promise(() => {});
	if (!HAS_ITS_WORDS.test(route.id ?? '')) await screenLanguage.prepare();
};
