import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { symbolNames } from '$lib/i18n/symbol-names.svelte';

export const load = async () => {
	await symbolNames.prepare(screenLanguage.lang);
	return { area: 'home' as const, back: '/settings/pictures' };
};
