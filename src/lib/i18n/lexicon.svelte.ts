import type { Lexicon } from '$lib/domain/symbol-line/lexicon';
import { ByLanguage } from './by-language.svelte';

/**
 * What is known of each language's words, to put symbols over them. A language may have none. Those that come with a
 * language other than English are kept for offline use with its words (scripts/kept-offline.mjs).
 */
export const lexicons = new ByLanguage<Lexicon>({
	ar: async () => (await import('$lib/domain/symbol-line/ar/lexicon')).LEXICON_AR,
	cy: async () => (await import('$lib/domain/symbol-line/cy/lexicon')).LEXICON_CY,
	en: async () => (await import('$lib/domain/symbol-line/en/lexicon')).LEXICON_EN
});
