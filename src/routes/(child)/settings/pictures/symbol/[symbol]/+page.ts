import { error } from '@sveltejs/kit';
import { isSymbol } from '$lib/features/shell/symbol-words';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { symbolNames } from '$lib/i18n/symbol-names.svelte';
import type { PageLoad } from './$types';

export const load = (async ({ params }) => {
	const { symbol } = params;
	if (!isSymbol(symbol)) error(404, 'not-found');
	await symbolNames.prepare(screenLanguage.lang);
	return { area: 'home' as const, back: '/settings/pictures', symbol };
}) satisfies PageLoad;
