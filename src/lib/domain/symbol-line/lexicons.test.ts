import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { ARABIC_WORDS, LEXICON_AR } from './ar/lexicon';
import { LEXICON_CY, WELSH_WORDS } from './cy/lexicon';
import { LEXICON_EN } from './en/lexicon';
import { listed, type Lexicon } from './lexicon';
import { toSymbolLine } from './symbol-line';
import { filesBelow } from '../../../../tests/support/files';

const TRANSLATED = [
	{ lexicon: LEXICON_AR, lists: ARABIC_WORDS },
	{ lexicon: LEXICON_CY, lists: WELSH_WORDS }
];

/** Words that say no in any sentence of the app; and what says it in place of a no. */
const NOT: Readonly<Record<string, RegExp>> = {
	ar: /^[وف]?(?:لا|لم|لن|ليس|ليست|لست|بدون|دون|بلا)$/u,
	cy: /^(?:ddim|nid|nad|heb|peidio|paid|peidiwch|neb)$/u
};
const SAYS_NO = new Set([
	...['no', 'nobody', 'not-sure', 'not-safe', 'not-good', 'not-right', 'dont-like', 'confused', 'sad'],
	...['its-ok', 'offline', 'less', 'wait', 'family-time', 'poorly']
]);
/** "Free of charge" and "only" have no no in them. */
const NOT_A_NO = /\bam ddim\b|\bddim ond\b/u;

function meaningsOf(lexicon: Lexicon): Set<string | null> {
	return new Set([...lexicon.senses.values()].flat().map(({ symbol }) => symbol));
}

/** Every text of the child's app in a language. */
function textsIn(lang: string): string[] {
	const files = filesBelow(`locales/${lang}`).filter((file) => /\/(?!desk|glossary)[^/]*\.json$/.test(file));
	const texts = (value: unknown): string[] =>
		typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(texts);
	return files.flatMap((file) => texts(JSON.parse(readFileSync(file, 'utf8'))));
}

describe.each(TRANSLATED)('the lexicon of $lexicon.lang', ({ lexicon, lists }) => {
	const entries = lists.flatMap((list) =>
		Object.entries(list).flatMap(([symbol, words]) => listed(words).map((phrase) => ({ phrase, symbol })))
	);

	it('names only symbols that exist', () => {
		const known: readonly (string | null)[] = [...SYMBOL_NAMES, null];
		expect([...meaningsOf(lexicon)].filter((symbol) => !known.includes(symbol))).toEqual([]);
	});

	it('reaches every symbol that English words reach', () => {
		const reached = meaningsOf(lexicon);
		expect([...meaningsOf(LEXICON_EN)].filter((symbol) => !reached.has(symbol))).toEqual([]);
	});

	it('lists every word once, and finds each phrase whole, under its own symbol', () => {
		const phrases = entries.map(({ phrase }) => phrase);
		expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
		const lost = entries.filter(({ phrase, symbol }) => {
			const [first, ...others] = toSymbolLine(phrase, { lexicon });
			return first?.symbol !== symbol || others.length > 0;
		});
		expect(lost).toEqual([]);
	});

	it('keeps all words of every text of the app, in their order', () => {
		const joined = (text: string) =>
			toSymbolLine(text, { lexicon })
				.map(({ words }) => words)
				.join(' ');
		const texts = textsIn(lexicon.lang).map((text) => text.trim().replace(/\s+/gu, ' '));
		expect(texts.length).toBeGreaterThan(1000);
		expect(texts.filter((text) => joined(text) !== text)).toEqual([]);
	});

	it('never says yes where a text of the app says no', () => {
		const not = NOT[lexicon.lang] ?? /$/;
		const saying = textsIn(lexicon.lang)
			.filter((text) => !NOT_A_NO.test(text))
			.flatMap((text) => toSymbolLine(text, { lexicon }))
			.filter(({ words }) => words.split(/[\s،,.؟!:]+/u).some((word) => not.test(word.toLowerCase())));
		expect(saying.length).toBeGreaterThan(100);
		expect(saying.filter(({ symbol }) => !SAYS_NO.has(symbol ?? ''))).toEqual([]);
	});
});
