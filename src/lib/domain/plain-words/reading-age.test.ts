import { describe, expect, it } from 'vitest';
import { FEWEST_WORDS, readingAge, readingAgeOf } from './reading-age';

describe('readingAge', () => {
	it('is Flesch-Kincaid plus five: 2 sentences, 20 words, 29 syllables make grade 5.4, age 10.4', () => {
		const sixteen = 'Happy children often visit the garden with a friend today.';
		const thirteen = 'Ten of us go to see Kit every single summer.';
		expect(readingAge(`${sixteen} ${thirteen}`)).toBe(10.4);
	});

	it('finds a child’s plan easy and a report hard', () => {
		const plan = `I live with Dot and Imran. I see Mummy Tess with a helper. I want to see Kit more.
			My hair and my favourite songs matter. My switch works at school too.`;
		const report = `The local authority must ensure that arrangements for statutory reviews are implemented in
			accordance with the regulations and that all professionals participate.`.replace(/\s+/g, ' ');
		expect(readingAge(plan)).toBeLessThan(7);
		expect(readingAge(report)).toBeGreaterThan(16);
	});

	it('gives no figure for a text too short to tell', () => {
		const words = (count: number) => Array.from({ length: count }, () => 'day').join(' ');
		expect(readingAge(words(FEWEST_WORDS - 1))).toBeNull();
		expect(readingAge(words(FEWEST_WORDS))).not.toBeNull();
		expect(readingAge('')).toBeNull();
	});

	it('is never below five', () => {
		expect(readingAge('I go. You go. We go. '.repeat(10))).toBe(5);
	});

	it('takes short texts together', () => {
		const labels = [
			'My people',
			'My plan',
			'Where I live',
			'Who comes to my review?',
			'What I want to say',
			'Help now',
			'Leave',
			'Tell Grace'
		];
		expect(labels.every((label) => readingAge(label) === null)).toBe(true);
		expect(readingAgeOf(labels)).toBeLessThan(7);
	});

	it('grows with longer sentences and with longer words', () => {
		const short =
			'We will talk about school. You can ask for help. Dot will be there too. Then we can all go out to eat.';
		const long = short.replace(/\. (\w)/g, (_, first: string) => `, and ${first.toLowerCase()}`);
		const hard = short
			.replace('talk', 'communicate')
			.replace('ask for', 'request')
			.replace('go out', 'participate');
		const age = readingAge(short) ?? 0;
		expect(readingAge(long)).toBeGreaterThan(age);
		expect(readingAge(hard)).toBeGreaterThan(age);
	});
});
