import { LEXICON_AR } from './ar/lexicon';
import { LEXICON_CY } from './cy/lexicon';
import { LEXICON_EN } from './en/lexicon';
import type { Lexicon } from './lexicon';

const LEXICONS = [LEXICON_EN, LEXICON_AR, LEXICON_CY];

/**
 * The lexicon for the language of a tag; none where no words are known. All of them at once: for the server and the
 * desk. The child's app fetches one with its language (`i18n/lexicon.svelte.ts`).
 */
export function lexiconOf(tag: string): Lexicon | undefined {
	return LEXICONS.find(({ lang }) => lang === tag.split('-')[0]);
}
