import { sentences } from '$lib/domain/symbol-line/sentences';
import { countSyllables } from './syllables';

/** Below this many words, one long word more or less moves the age by years, so no figure is given. */
export const FEWEST_WORDS = 20;

const YOUNGEST = 5;

/**
 * The age, in years to one decimal, at which most readers manage a text; null below `FEWEST_WORDS` words.
 *
 * Formula: Flesch-Kincaid grade level, 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of New Readability Formulas for Navy Enlisted
 * Personnel", Research Branch Report 8-75), plus 5, because a US grade is taught five years later; never less
 * than 5. It is chosen because it needs two counts only: SMOG wants thirty sentences, FORCAST 150 words and grade 5
 * or above, Dale-Chall and Spache lists of thousands of words as known to American children. It measures length,
 * not sense: short words in a muddle pass.
 */
export function readingAge(text: string): number | null {
	return readingAgeOf([text]);
}

/** The reading age of several short texts taken together, such as the words of one screen. */
export function readingAgeOf(texts: readonly string[]): number | null {
	const syllablesOf = new Map<string, number>();
	const sum = { sentences: 0, words: 0, syllables: 0 };
	for (const sentence of texts.flatMap((text) => sentences(text))) {
		const words = wordsIn(sentence.text);
		if (words.length === 0) continue;
		sum.sentences++;
		sum.words += words.length;
		for (const word of words) {
			const known = syllablesOf.get(word) ?? countSyllables(word);
			syllablesOf.set(word, known);
			sum.syllables += known;
		}
	}
	if (sum.words < FEWEST_WORDS) return null;
	const grade = 0.39 * (sum.words / sum.sentences) + 11.8 * (sum.syllables / sum.words) - 15.59;
	return Math.max(YOUNGEST, Math.round((grade + 5) * 10) / 10);
}

/** Space-separated words; lone dashes and bullets are none. */
export function wordsIn(text: string): string[] {
	return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
