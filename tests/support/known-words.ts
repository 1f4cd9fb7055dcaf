import { daleChall } from 'dale-chall';
import { spache } from 'spache';
import { countSyllables } from '$lib/domain/plain-words/syllables';

const AT_EIGHT = new Set<string>(spache);
const AT_NINE = new Set(daleChall.map((word) => word.toLowerCase()));

/** Endings of a known word that a reader knows too, and what the word may end in without them. */
const ENDINGS: readonly [RegExp, string[]][] = [
	[/'s$/, ['']],
	[/s$/, ['']],
	[/es$/, ['']],
	[/ies$/, ['y']],
	[/(?:ed|ing|er|est|ly|y)$/, ['', 'e']],
	[/(?:ied|ier|iest|ily)$/, ['y']],
	[/(.)\1(?:ed|ing|er|est|y)$/, ['$1']]
];

function withoutEnding(word: string): string[] {
	return ENDINGS.flatMap(([ending, rests]) =>
		ending.test(word) ? rests.map((rest) => word.replace(ending, rest)) : []
	);
}

/** A word, and what it may be a form of: "carers" may be one of "carer" and "care". */
export function stemsOf(word: string): string[] {
	const once = withoutEnding(word);
	return [word, ...once, ...once.flatMap(withoutEnding)];
}

/**
 * A word that most children of nine know: the new Dale-Chall list, the words that four in five
 * of American fourth graders knew (Chall and Dale 1995, "Readability Revisited"), or the one below.
 */
export function isKnownAtNine(word: string): boolean {
	return stemsOf(word).some((stem) => AT_NINE.has(stem) || AT_EIGHT.has(stem));
}

/**
 * A word that most children of eight know: the revised Spache list (Spache 1974, "Good Reading for Poor
 * Readers"), or a word of the other list that has at most two syllables.
 */
export function isKnownAtEight(word: string): boolean {
	return stemsOf(word).some((stem) => AT_EIGHT.has(stem) || (AT_NINE.has(stem) && countSyllables(stem) <= 2));
}
