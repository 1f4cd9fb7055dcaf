import { describe, expect, it } from 'vitest';
import type { DeskPerson } from './child';
import {
	cardPreview,
	knownPeople,
	messagePreview,
	symbolLineError,
	symbolNotation,
	type LevelPreview,
	type Preview
} from './preview';

const people: DeskPerson[] = [
	{ id: 'iro', name: 'Marguerite Osei', role: 'iro', photo: '/photo' },
	{ id: 'kit', name: 'Kit', role: 'brother' },
	{ id: 'teacher', name: 'Mr Okafor', role: 'teacher' }
];

function message(text: string, symbolLine = ''): Preview {
	return messagePreview({ lang: 'en', text }, 'en', { people, writerId: 'iro', symbolLine });
}

function wordsOf({ sentences }: LevelPreview): string {
	return sentences.map(({ text, parts }) => parts?.map(({ words }) => words).join(' ') ?? text).join(' ');
}

describe('what the child will see of a message', () => {
	it('shows the writer over "I", not the child', () => {
		const [sentence] = message('I asked Kit.').symbols.sentences;
		expect(sentence?.parts?.[0]).toMatchObject({
			words: 'I',
			person: { name: 'Marguerite Osei', photo: '/photo' }
		});
	});

	it('shows the child’s own people by their picture', () => {
		expect(message('Kit will come.').symbols.sentences[0]?.parts?.[0]).toMatchObject({
			person: { name: 'Kit' }
		});
	});

	it('has one line for each sentence, and loses no word', () => {
		const text = 'Good idea, Wren. I asked Mr Okafor about it.';
		const { symbols } = message(text);
		expect(symbols.sentences).toHaveLength(2);
		expect(wordsOf(symbols)).toBe(text);
	});

	it('shows a sentence without any picture as text', () => {
		expect(message('Abracadabra.').symbols.sentences).toEqual([{ text: 'Abracadabra.', parts: null }]);
	});

	it('is a plain text in the words level', () => {
		expect(message('Good idea.').words).toEqual({ sentences: [], text: 'Good idea.', lang: 'en' });
	});

	it('takes a line made by hand, as long as it says the same words', () => {
		const line = '[like-best]Good idea.';
		expect(message('Good idea.', line).symbols.sentences[0]?.parts).toEqual([
			{ words: 'Good idea.', symbol: 'like-best' }
		]);
		expect(wordsOf(message('Bad idea.', line).symbols)).toBe('Bad idea.');
	});

	it('gives the easier words to a child with big symbols, or with easy English', () => {
		const text = { lang: 'en', text: 'Kit will attend.', easy: 'Kit comes.' };
		const preview = messagePreview(text, 'en', { people });
		expect(wordsOf(preview.symbols)).toBe('Kit comes.');
		expect(wordsOf(preview['symbols-and-words'])).toBe('Kit will attend.');
		expect(messagePreview(text, 'en-x-easy', { people }).words.text).toBe('Kit comes.');
	});

	it('gives a translation to a child who reads that language', () => {
		const translations = { ar: { text: 'مرحبا', checkedBy: null } };
		const preview = messagePreview({ lang: 'en', text: 'Hello', translations }, 'ar', { people });
		expect(preview.words).toMatchObject({ text: 'مرحبا', lang: 'ar' });
		expect(preview.symbols.sentences[0]?.parts).toEqual([{ words: 'مرحبا', symbol: 'hello' }]);
	});
});

describe('what the child will see of a plan card', () => {
	const text = {
		symbols: 'I see Kit.',
		'symbols-and-words': 'I see Kit on Saturdays.',
		words: 'Kit and I meet.'
	};

	it('has the words of each level', () => {
		const preview = cardPreview({ lang: 'en', text }, 'en', { people });
		expect(wordsOf(preview.symbols)).toBe('I see Kit.');
		expect(wordsOf(preview['symbols-and-words'])).toBe('I see Kit on Saturdays.');
		expect(preview.words.text).toBe('Kit and I meet.');
	});

	it('is empty in a level that has no words yet', () => {
		const { words } = cardPreview({ lang: 'en', text: { ...text, words: '' } }, 'en', { people });
		expect(words).toMatchObject({ sentences: [], text: null });
	});
});

describe('a symbol line made by hand', () => {
	it('starts from the worked-out one', () => {
		const notation = symbolNotation({ lang: 'en', text: 'I see Kit.' }, { people });
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
