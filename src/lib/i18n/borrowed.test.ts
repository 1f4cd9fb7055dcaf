import { beforeEach, describe, expect, it } from 'vitest';
import { BorrowedWords } from './borrowed';

describe('words of a screen that are in another language', () => {
	let borrowed: BorrowedWords;

	beforeEach(() => {
		borrowed = new BorrowedWords();
	});

	it('are known by their text, however it is spaced', () => {
		borrowed.note('My plan ', 'en');
		expect(borrowed.languageOf('\n\tMy plan')).toBe('en');
		expect(borrowed.languageOf('Planka')).toBeUndefined();
	});

	it('are known in lists and in levels', () => {
		borrowed.note(['One', { two: 'Two' }], 'en-x-easy');
		expect(borrowed.languageOf('One')).toBe('en-x-easy');
		expect(borrowed.languageOf('Two')).toBe('en-x-easy');
	});

	it('are known when a text is made of them alone', () => {
		borrowed.note('My plan', 'en');
		borrowed.note('plan', 'en');
		borrowed.note('Parts of my plan', 'en');
		expect(borrowed.languageOf('My plan. Parts of my plan: 2.')).toBe('en');
		expect(borrowed.languageOf('My plan. خطتي')).toBeUndefined();
	});

	it('say nothing of a text without letters', () => {
		borrowed.note('', 'en');
		borrowed.note(undefined, 'en');
		expect(borrowed.isEmpty).toBe(true);
		borrowed.note('My plan', 'en');
		expect(borrowed.languageOf('12')).toBeUndefined();
		expect(borrowed.languageOf('')).toBeUndefined();
	});

	it('are forgotten with the screen that borrowed them', () => {
		borrowed.note('My plan', 'en');
		borrowed.clear();
		expect(borrowed.languageOf('My plan')).toBeUndefined();
	});
});
