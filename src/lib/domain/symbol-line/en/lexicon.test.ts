import { describe, expect, it } from 'vitest';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { SPECIAL } from './special';
import { listed } from '$lib/domain/symbol-line/lexicon';
import { ENGLISH_WORDS, LEXICON_EN } from './lexicon';
import { toSymbolLine } from '$lib/domain/symbol-line/symbol-line';
import { lookupKey } from '$lib/domain/symbol-line/words';

const ENTRIES = ENGLISH_WORDS.flatMap((list) =>
	Object.entries(list).flatMap(([symbol, words]) => listed(words).map((phrase) => ({ phrase, symbol })))
);

/** Symbols that themselves say no, or for which the listed phrase as a whole says so. */
const SAYS_NO = new Set([
	...['no', 'nobody', 'not-sure', 'not-safe', 'not-good', 'not-right', 'dont-like', 'less', 'wait'],
	...['sad', 'confused', 'poorly', 'offline']
]);
/** Phrases with a "no" that mean the opposite of what the "no" says. */
const IDIOMS = new Set([
	'never mind',
	'not bad',
	'no problem',
	'no worries',
	"can't wait",
	'cannot wait',
	'not only',
	'not just'
]);

describe('the English lexicon', () => {
	it('names only symbols that exist', () => {
		const known: readonly string[] = SYMBOL_NAMES;
		const used = [...LEXICON_EN.senses.values()].flat().map(({ symbol }) => symbol);
		const unknown = used.filter((symbol) => symbol !== null && !known.includes(symbol));
		expect(unknown).toEqual([]);
	});

	it('reaches every symbol that words can mean', () => {
		const used = new Set([...LEXICON_EN.senses.values()].flat().map(({ symbol }) => symbol));
		const byFigures = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
		expect(SYMBOL_NAMES.filter((name) => !used.has(name) && !byFigures.includes(name))).toEqual([]);
	});

	it('lists every word once, in the form in which it is looked up', () => {
		const phrases = [...ENTRIES.map(({ phrase }) => phrase), ...Object.keys(SPECIAL)];
		expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
		expect(phrases.filter((phrase) => lookupKey(phrase) !== phrase)).toEqual([]);
	});

	it('finds every listed phrase whole, under its own symbol', () => {
		const lost = ENTRIES.filter(({ phrase, symbol }) => {
			const [first, ...others] = toSymbolLine(phrase, { lexicon: LEXICON_EN });
			return first?.symbol !== symbol || others.length > 0;
		});
		expect(lost).toEqual([]);
	});

	it('gives no picture to a small word that joins its neighbour', () => {
		const joined = ENTRIES.filter(({ phrase }) => LEXICON_EN.joins.has(phrase));
		expect(joined).toEqual([]);
	});

	it('keeps the no in every phrase that says no', () => {
		const flipped = ENTRIES.filter(
			({ phrase, symbol }) =>
				/\b(?:no|not|don't|can't|cannot|never|without|unsafe|unfair|unkind)\b/.test(phrase) &&
				!IDIOMS.has(phrase) &&
				!SAYS_NO.has(symbol)
		);
		expect(flipped).toEqual([]);
	});

	it.each([
		['saw', 'see'],
		['went', 'go'],
		['lives', 'live'],
		['living', 'live'],
		['swimming', 'swim'],
		['stopped', 'stop'],
		['tried', 'try'],
		['babies', 'baby'],
		['watches', 'watch'],
		['feet', 'foot'],
		['children', 'child'],
		["nan's", 'nan'],
		["isn't", 'not'],
		["doesn't", "don't"]
	])('brings %s back to %s', (word, base) => expect(LEXICON_EN.baseForms(word)).toContain(base));

	it.each(['noted', 'bus', 'this', 'red', 'bed', 'thing', 'spring', 'class', 'virus'])(
		'finds no "no" and no other word inside %s',
		(word) => {
			const bases = LEXICON_EN.baseForms(word);
			expect(bases.filter((base) => LEXICON_EN.senses.has(base) && base !== 'note')).toEqual([]);
		}
	);
});
