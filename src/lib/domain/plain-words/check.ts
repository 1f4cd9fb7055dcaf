import { sentences } from '$lib/domain/symbol-line/sentences';
import { BLAMING, COLD, HARMLESS } from './blame-words';
import { EASIER } from './easier-words';
import { readingAge, wordsIn } from './reading-age';
import { swapTable, wordFindings, type WordFinding } from './word-findings';

/** More words than this in a sentence are named. */
export const LONGEST_SENTENCE = 15;

/** A place in the text to look at again. `found` is the text from `start` to `end`. */
export type Finding =
	| { kind: 'long-sentence'; start: number; end: number; found: string; words: number }
	| { kind: 'reading-age'; start: number; end: number; found: string; age: number; maxAge: number }
	| WordFinding;

export interface PlainWordsOptions {
	/** The language of the text. Words are checked in English only, sentence length in every language. */
	lang: string;
	/** The reading age, in years, that the text should not go over. */
	maxAge: number;
	/** Terms that the child can press to see what they mean: named, since a simpler word is better still. */
	glossaryTerms?: readonly string[];
	/** Words and phrases that are right here: names, and words with no better word. */
	allow?: readonly string[];
}

const TABLE = swapTable([
	[{ kind: 'blame-word', tone: 'blaming' }, BLAMING],
	[{ kind: 'blame-word', tone: 'cold' }, COLD],
	[{ kind: 'hard-word', why: 'easier-word' }, EASIER]
]);

/**
 * Reads an adult's words as a child will: long sentences, hard words, words that blame or belong in an office, and
 * the reading age. In the order of the text. It only advises; nothing may refuse a text because of it.
 */
export function checkPlainWords(text: string, options: PlainWordsOptions): Finding[] {
	const found = [...longSentences(text)];
	if (options.lang.split('-')[0] === 'en') {
		const allow = [...HARMLESS, ...(options.allow ?? [])];
		found.push(...tooOld(text, options.maxAge), ...wordFindings(text, TABLE, { ...options, allow }));
	}
	return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function longSentences(text: string): Finding[] {
	return sentences(text).flatMap(({ text: found, start, end }): Finding[] => {
		const words = wordsIn(found).length;
		return words > LONGEST_SENTENCE ? [{ kind: 'long-sentence', start, end, found, words }] : [];
	});
}

function tooOld(text: string, maxAge: number): Finding[] {
	const age = readingAge(text);
	if (age === null || age <= maxAge) return [];
	const found = text.trim();
	const start = text.indexOf(found);
	return [{ kind: 'reading-age', start, end: start + found.length, found, age, maxAge }];
}
