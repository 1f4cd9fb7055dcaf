import { describe, expect, it } from 'vitest';
import { sentences } from './sentences';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
	it.each<[string, string[]]>([
		['', []],
		['   \n ', []],
		['I live with Dot and Imran', ['I live with Dot and Imran']],
		['I see Kit. I want more!', ['I see Kit.', 'I want more!']],
		['Is it OK? Yes. No!', ['Is it OK?', 'Yes.', 'No!']],
		['Really?! Yes.', ['Really?!', 'Yes.']],
		['we go home. then we eat.', ['we go home.', 'then we eat.']]
	])('splits %j at its end marks', (text, expected) => expect(split(text)).toEqual(expected));

	it.each([
		'Mr. Okafor and Mrs. Bale come.',
		'I saw Dr. Amin and Prof. Lee today.',
		'Bring something soft, e.g. a toy.',
		'It starts at 4.30 on Monday.',
		'We meet at 4 p.m. on Friday.',
		'We meet at 4 p.m. Friday at home.',
		'Come to St. Mary school.',
		'J. Cole chairs.',
		'It is Mr J. Cole now.',
		'See No. 5 on the list.',
		'Pens, paper, etc. are there.',
		'1. Go to the meeting',
		'Wait... maybe later.',
		'Wait… maybe later.',
		'"Is it far?" she asked.',
		'See www.example.org for more.'
	])('keeps %j in one piece', (text) => expect(split(text)).toEqual([text]));

	it.each<[string, string[]]>([
		['We meet at 4 p.m. Then we eat.', ['We meet at 4 p.m.', 'Then we eat.']],
		['Pens, paper, etc. Bring them.', ['Pens, paper, etc.', 'Bring them.']],
		['I am 7. Dot is older.', ['I am 7.', 'Dot is older.']],
		['Kit and I. We swim.', ['Kit and I.', 'We swim.']],
		['This is plan B. It is new.', ['This is plan B.', 'It is new.']],
		['Wait... Maybe later.', ['Wait...', 'Maybe later.']],
		['She said "No." Then she left.', ['She said "No."', 'Then she left.']],
		['(I asked.) They came.', ['(I asked.)', 'They came.']],
		['I said no. Then I left.', ['I said no.', 'Then I left.']]
	])('ends a sentence where %j ends it', (text, expected) => expect(split(text)).toEqual(expected));

	it('ends a sentence at a line break, so that lists and headings come apart', () => {
		expect(split('My plan\n- swim\r\n- sing')).toEqual(['My plan', '- swim', '- sing']);
	});

	it('knows the end marks of Arabic, Urdu and Ethiopic script', () => {
		expect(split('هل أنت بخير؟ نعم.')).toEqual(['هل أنت بخير؟', 'نعم.']);
		expect(split('یہ ٹھیک ہے۔ شکریہ۔')).toEqual(['یہ ٹھیک ہے۔', 'شکریہ۔']);
		expect(split('ሰላም።እንዴት ነህ፧')).toEqual(['ሰላም።', 'እንዴት ነህ፧']);
	});

	it('gives offsets that slice to the sentence', () => {
		const text = '  I see Kit.\n\n“Is it OK?”  Mr. Okafor said so at 4.30 p.m. … Then home!  ';
		for (const { text: sentence, start, end } of sentences(text))
			expect(text.slice(start, end)).toBe(sentence);
		expect(
			sentences(text)
				.map(({ text: sentence }) => sentence)
				.join('')
				.replace(/\s/g, '')
		).toBe(text.replace(/\s/g, ''));
	});
});
