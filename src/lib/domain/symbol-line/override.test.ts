import { describe, expect, it } from 'vitest';
import { formatOverride, parseOverride, type OverrideError } from './override';
import type { SymbolPart } from './symbol-part';

const PEOPLE = [
	{ id: 'kit', names: ['Kit'] },
	{ id: 'tess', names: ['Mummy Tess', 'Mum'] }
];
const isSymbol = (name: string) => ['me', 'see', 'calendar-date', 'no'].includes(name);

function parse(notation: string, text?: string): SymbolPart[] | OverrideError {
	const parsed = parseOverride(notation, {
		people: PEOPLE,
		isSymbol,
		...(text === undefined ? {} : { text })
	});
	return parsed.ok ? parsed.parts : parsed.error;
}

describe('parseOverride', () => {
	it('reads symbols, people and words without a picture', () => {
		expect(parse('[me]I [see]see {Kit} [calendar-date]every Saturday []or so.')).toEqual([
			{ words: 'I', symbol: 'me' },
			{ words: 'see', symbol: 'see' },
			{ words: 'Kit', personId: 'kit' },
			{ words: 'every Saturday', symbol: 'calendar-date' },
			{ words: 'or so.' }
		]);
	});

	it('reads a name with what follows it, and other words in its place', () => {
		expect(parse('{Kit}. {Kit}’s bike {Mum} swims {Kit}my brother')).toEqual([
			{ words: 'Kit.', personId: 'kit' },
			{ words: 'Kit’s bike', personId: 'kit' },
			{ words: 'Mum swims', personId: 'tess' },
			{ words: 'my brother', personId: 'kit' }
		]);
	});

	it('reads words before the first mark, and brackets that a backslash makes ordinary', () => {
		expect(parse('Well, [see]see \\[this\\] \\{too}')).toEqual([
			{ words: 'Well,' },
			{ words: 'see [this] {too}', symbol: 'see' }
		]);
	});

	it.each<[string, OverrideError]>([
		['', { kind: 'empty' }],
		['[]', { kind: 'empty' }],
		['[me]I [see see', { kind: 'unclosed-mark', at: 6, mark: '[see see' }],
		['[me]I {Kit', { kind: 'unclosed-mark', at: 6, mark: '{Kit' }],
		['[me]I [see]', { kind: 'mark-without-words', at: 6, mark: '[see]' }],
		['[me]I [sea]sea', { kind: 'unknown-symbol', at: 6, name: 'sea' }],
		['[me]I {Ben}', { kind: 'unknown-person', at: 6, name: 'Ben' }],
		['{}', { kind: 'unknown-person', at: 0, name: '' }]
	])('says what is wrong with %j', (notation, error) => expect(parse(notation)).toEqual(error));

	it('never lets a line say other words than the text', () => {
		expect(parse('[me]I [see]see {Kit}', 'I do not see Kit')).toEqual({
			kind: 'words-differ',
			expected: 'I do not see Kit',
			found: 'I see Kit'
		});
		expect(parse('[me]I [see]see {Kit}', ' I  see\nKit ')).toHaveLength(3);
	});
});

describe('formatOverride', () => {
	it.each([
		'[me]I [see]see {Kit} [calendar-date]every Saturday []or so.',
		'Well, [no]no {Kit}. {Mummy Tess}my mum',
		'[see]see \\[this] \\{too} \\\\'
	])('writes what parseOverride reads: %s', (notation) => {
		const parts = parse(notation);
		expect(Array.isArray(parts) && formatOverride(parts, PEOPLE)).toBe(notation);
	});

	it('writes somebody unknown as words without a picture', () => {
		const parts = [
			{ words: 'I', symbol: 'me' },
			{ words: 'see Ben', personId: 'ben' }
		];
		expect(formatOverride(parts, PEOPLE)).toBe('[me]I []see Ben');
	});
});
