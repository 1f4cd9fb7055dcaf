import { describe, expect, it } from 'vitest';
import type { DeskPerson } from './child';
import { cardPreview, knownPeople, messagePreview, symbolLineError, symbolNotation } from './preview';

const people: DeskPerson[] = [
	{ id: 'iro', name: 'Marguerite Osei', role: 'iro', photo: '/photo' },
	{ id: 'kit', name: 'Kit', role: 'brother' },
	{ id: 'teacher', name: 'Mr Okafor', role: 'teacher' }
];

describe('what the child will see of a message', () => {
	it('shows the writer over "I", not the child', () => {
		const [line] = messagePreview('I asked Kit.', { people, writerId: 'iro', lang: 'en' }).symbols.lines;
		expect(line?.[0]).toMatchObject({ words: 'I', person: { name: 'Marguerite Osei', photo: '/photo' } });
	});

	it('shows the child’s own people by their picture', () => {
		const [line] = messagePreview('Kit will come.', { people, writerId: 'iro', lang: 'en' }).symbols.lines;
		expect(line?.[0]).toMatchObject({ words: 'Kit', person: { name: 'Kit' } });
	});

	it('has one line for each sentence, and loses no word', () => {
		const text = 'Good idea, Wren. I asked Mr Okafor about it.';
		const { lines } = messagePreview(text, { people, writerId: null, lang: 'en' }).symbols;
		expect(lines).toHaveLength(2);
		expect(
			lines
				.flat()
				.map(({ words }) => words)
				.join(' ')
		).toBe(text);
	});

	it('is a plain text in the words level', () => {
		const { words } = messagePreview('Good idea.', { people, writerId: null, lang: 'en' });
		expect(words).toEqual({ lines: [], text: 'Good idea.' });
	});

	it('takes a line made by hand, as long as it says the same words', () => {
		const context = { people, writerId: null, lang: 'en', symbolLine: '[like-best]Good idea.' } as const;
		expect(messagePreview('Good idea.', context).symbols.lines[0]?.[0]).toMatchObject({
			symbol: 'like-best'
		});
		const [line] = messagePreview('Bad idea.', context).symbols.lines;
		expect(line?.map(({ words }) => words).join(' ')).toBe('Bad idea.');
	});
});

describe('what the child will see of a plan card', () => {
	const text = {
		symbols: 'I see Kit.',
		'symbols-and-words': 'I see Kit on Saturdays.',
		words: 'Kit and I meet.'
	};
	const preview = cardPreview(text, { people, lang: 'en' });

	it('has the shortest words under the symbols, in both levels with symbols', () => {
		for (const level of ['symbols', 'symbols-and-words'] as const) {
			expect(
				preview[level].lines
					.flat()
					.map(({ words }) => words)
					.join(' ')
			).toBe('I see Kit.');
		}
	});

	it('has the words of each level, and none where there are none yet', () => {
		expect(preview['symbols-and-words'].text).toBe('I see Kit on Saturdays.');
		expect(preview.words.text).toBe('Kit and I meet.');
		expect(cardPreview({ ...text, words: '' }, { people, lang: 'en' }).words.text).toBeNull();
	});
});

describe('a symbol line made by hand', () => {
	it('starts from the worked-out one', () => {
		const notation = symbolNotation('I see Kit.', { people, lang: 'en' });
		expect(notation).toContain('{Kit}');
		expect(symbolLineError(notation, 'I see Kit.', people)).toBeNull();
	});

	it('is told what is wrong with it', () => {
		expect(symbolLineError('[unicorn]I see Kit.', 'I see Kit.', people)).toMatchObject({
			kind: 'unknown-symbol'
		});
		expect(symbolLineError('I see Sam.', 'I see Kit.', people)).toMatchObject({ kind: 'words-differ' });
	});
});

it('knows people by their first name, but nobody as "Mr"', () => {
	expect(knownPeople(people).map(({ names }) => names)).toEqual([
		['Marguerite Osei', 'Marguerite'],
		['Kit'],
		['Mr Okafor']
	]);
});
