import { checkPlainWords, type Finding } from '$lib/domain/plain-words/check';
import { readingAge } from '$lib/domain/plain-words/reading-age';
import { compileGlossary, markedAs, type GlossaryEntries } from '$lib/domain/glossary/glossary';
import type { ReadingLevel } from '$lib/domain/text/text';

/** The reading age, in years, that words for a level should not go over. */
export const MOST_AGE: Record<ReadingLevel, number> = { symbols: 7, 'symbols-and-words': 8, words: 10 };

/** More advice than this at once helps nobody. */
const MOST_FINDINGS = 6;

export interface Advice {
	/** Years; null for a text too short to tell, or in a language that has no formula here. */
	age: number | null;
	/** In a language with a formula, but with too few words for one. */
	isTooShort: boolean;
	maxAge: number;
	findings: Exclude<Finding, { kind: 'reading-age' }>[];
}

/** What the check says about an adult's words for a child. It advises; nothing is refused because of it. */
export function adviceOn(
	text: string,
	about: { lang: string; level: ReadingLevel; names: readonly string[]; glossaryTerms: readonly string[] }
): Advice {
	const maxAge = MOST_AGE[about.level];
	const hasFormula = about.lang.startsWith('en');
	const age = hasFormula ? readingAge(text) : null;
	const found = checkPlainWords(text, {
		lang: about.lang,
		maxAge,
		glossaryTerms: about.glossaryTerms,
		allow: about.names
	});
	return {
		age,
		isTooShort: hasFormula && age === null,
		maxAge,
		findings: found.flatMap((each) => (each.kind === 'reading-age' ? [] : [each])).slice(0, MOST_FINDINGS)
	};
}

/** The words that a child can press to see what they mean. */
export function glossaryTerms(entries: GlossaryEntries): string[] {
	return [...compileGlossary(entries).entries.values()].flatMap((entry) => [...markedAs(entry)]);
}

/** A text with one finding's words replaced. */
export function takeOver(
	text: string,
	{ start, end }: { start: number; end: number },
	replacement: string
): string {
	return text.slice(0, start) + replacement + text.slice(end);
}
