import { describe, expect, it } from 'vitest';
import { avoidedWordsIn, longSentences, wordsIn } from './plain-words';

describe('counting words', () => {
	it('counts a word with an apostrophe or a hyphen as one', () => {
		expect(wordsIn('I can’t miss my check-up, can I?')).toEqual([
			'I',
			'can’t',
			'miss',
			'my',
			'check-up',
			'can',
			'I'
		]);
	});

	it('counts Arabic and Welsh words', () => {
		expect(wordsIn('مرحبا إدريس، كيف حالك؟')).toHaveLength(4);
		expect(wordsIn('Mae’r cynllun i’r plentyn')).toEqual(['Mae’r', 'cynllun', 'i’r', 'plentyn']);
	});

	it('finds nothing in nothing', () => {
		expect(wordsIn('… – !')).toEqual([]);
	});
});

describe('long sentences', () => {
	it('are those over the limit, and only those', () => {
		const three = 'One two three.';
		const four = 'One two three four!';
		expect(longSentences(`${three} ${four} ${three}`, 3)).toEqual([four]);
		expect(longSentences(`${three} ${four}`, 4)).toEqual([]);
	});

	it('are found where a question or an Arabic question ends', () => {
		expect(longSentences('كيف حالك؟ أنا بخير', 2)).toEqual([]);
	});
});

describe('words a child should not meet', () => {
	it('are found in any capitals', () => {
		expect(avoidedWordsIn('Submit your LAC case: it is STATUTORY.')).toEqual([
			'Submit',
			'LAC',
			'case',
			'STATUTORY'
		]);
	});

	it('are not found inside other words', () => {
		expect(avoidedWordsIn('A suitcase made of lace is contactless.')).toEqual([]);
	});
});
