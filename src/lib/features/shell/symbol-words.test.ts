import { describe, expect, it } from 'vitest';
import { compileGlossary } from '$lib/domain/glossary/glossary';
import { LEXICON_EN } from '$lib/domain/symbol-line/en/lexicon';
import { personOf } from './testing/views';
import { inParagraphs, toSentences } from './symbol-words';

const people = [
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker' }),
	personOf({ id: 'kit', name: 'Kit', role: 'brother' })
];
const MEANS = { term: 'care plan', means: 'What should happen for you.' };
const glossary = compileGlossary({ plan: MEANS });
const aids = { people, lexicon: LEXICON_EN, glossary };

describe('an adult’s text, sentence by sentence', () => {
	it('puts the faces of my people over their names, a worker by the first name', () => {
		const [sentence] = toSentences('Ben and I see Kit.', aids);
		const faces = sentence?.parts.flatMap(({ person }) => person?.name ?? []);
		expect(faces).toEqual(['Ben Acker', 'Kit']);
	});

	it('says every word of the text', () => {
		const text = 'I see Kit every Saturday. Ben finds a driver.';
		const said = toSentences(text, aids).flatMap(({ parts }) => parts.map(({ words }) => words));
		expect(said.join(' ')).toBe(text);
	});

	it('marks a hard word in the sentence that it is in', () => {
		const [first, second] = toSentences('Kit is here. Ben writes my care plan.', aids);
		expect(first?.hardWords).toEqual([]);
		expect(second?.hardWords).toEqual([{ word: 'care plan', meaning: MEANS }]);
		expect(second?.segments).toEqual(['Ben writes my ', { word: 'care plan', meaning: MEANS }, '.']);
	});

	it('is text where no word has a picture', () => {
		const [sentence] = toSentences('أنا بخير.', { people });
		expect(sentence?.hasPictures).toBe(false);
		expect(sentence?.segments).toEqual(['أنا بخير.']);
	});

	it('keeps sentences of one line together, and lines apart', () => {
		const paragraphs = inParagraphs(toSentences('One. Two.\nThree.', { people }));
		expect(paragraphs.map((pieces) => pieces.filter((piece) => typeof piece === 'string').join(''))).toEqual([
			'One. Two.',
			'Three.'
		]);
	});

	it('shows the writer of a message over "I"', () => {
		const [sentence] = toSentences('I see Kit.', { ...aids, speaker: { personId: 'ben' } });
		expect(sentence?.parts[0]?.person?.name).toBe('Ben Acker');
	});
});
