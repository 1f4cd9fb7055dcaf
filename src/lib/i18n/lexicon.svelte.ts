import type { Lexicon } from '$lib/domain/symbol-line/lexicon';
import { ByLanguage } from './by-language.svelte';

/** What is known of each language's words, to put symbols over them. A language may have none. */
export const lexicons = new ByLanguage<Lexicon>({
	en: async () => (await import('$lib/domain/symbol-line/lexicon-en')).LEXICON_EN
});
