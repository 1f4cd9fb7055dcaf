import { describe, expect, it } from 'vitest';
import { LEXICON_EN } from './en/lexicon';
import { formatOverride, parseOverride } from './override';
import { toSymbolLine, toSymbolLines, type SymbolPart } from './symbol-line';

const PEOPLE = [
	{ id: 'kit', names: ['Kit'] },
	{ id: 'tess', names: ['Mummy Tess', 'Mum'] },
	{ id: 'okafor', names: ['Mr Okafor'] }
];
const WORDS = [
	...[...LEXICON_EN.senses.keys()].flatMap((phrase) => phrase.split(' ')),
	...'Kit Mummy Tess Mum Mr Okafor Mr. Kit’s I you a the to of at and not don’t isn’t never no without 4 10 16'.split(
		' '
	),
	...'Saturday March May 4.30 p.m. £5 until every zebra wobbles grumpily [odd] {odd} back\\slash – … مرحبا'.split(
		' '
	)
];
const MARKS = ['', '', '', '', '', '', ',', ';', '.', '!', '?', '…', ' –', '\n'];

/** Small and repeatable: the same texts in every run. */
function randomNumbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const random = randomNumbers(7);
const TEXTS = Array.from({ length: 800 }, () =>
	Array.from({ length: 1 + random(14) }, () => {
		const word = WORDS[random(WORDS.length)] ?? '';
		return word + (MARKS[random(MARKS.length)] ?? '');
	}).join(' ')
);

function oneSpaced(text: string): string {
	return text.trim().replace(/\s+/g, ' ');
}

function joined(parts: readonly SymbolPart[]): string {
	return parts.map((part) => part.words).join(' ');
}

describe('every symbol line', () => {
	it('says the words of the text, all of them, in their order', () => {
		for (const text of TEXTS) {
			expect(joined(toSymbolLine(text, { lexicon: LEXICON_EN, people: PEOPLE }))).toBe(oneSpaced(text));
			expect(joined(toSymbolLine(text, { people: PEOPLE }))).toBe(oneSpaced(text));
			const lines = toSymbolLines(text, { lexicon: LEXICON_EN, people: PEOPLE });
			expect(joined(lines.flatMap((line) => line.parts))).toBe(oneSpaced(text));
		}
	});

	it('has no empty part, and never a symbol and a face at once', () => {
		for (const part of TEXTS.flatMap((text) => toSymbolLine(text, { lexicon: LEXICON_EN, people: PEOPLE }))) {
			expect(part.words.trim()).not.toBe('');
			expect(part.symbol !== undefined && part.personId !== undefined).toBe(false);
		}
	});

	it('shows a no wherever the text says not', () => {
		for (const text of TEXTS.slice(0, 300)) {
			for (const no of ['not', "don't", 'isn’t', 'never', 'no']) {
				const parts = toSymbolLine(`${text.replace(/[\s…–]+$/, '')} zebra ${no} zebra`, {
					lexicon: LEXICON_EN
				});
				expect(parts.at(-1)).toEqual({ words: expect.stringContaining(no) as string, symbol: 'no' });
			}
		}
	});

	it('can be written in the notation by hand and read back', () => {
		for (const text of TEXTS) {
			const parts = toSymbolLine(text, { lexicon: LEXICON_EN, people: PEOPLE });
			const parsed = parseOverride(formatOverride(parts, PEOPLE), { people: PEOPLE, text });
			expect(parsed).toEqual({ ok: true, parts });
		}
	});
});
