import { describe, expect, it } from 'vitest';
import words from '$locales/en/promise.json';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { PROMISE_LINES } from './promise';

const keys = PROMISE_LINES.map(({ key }) => key);

describe('the promise', () => {
	it('has the eleven lines of the pledge, in order', () => {
		expect(keys).toEqual(Array.from({ length: 11 }, (_, index) => `line${index + 1}`));
	});

	it('has no words for a line that it does not show', () => {
		expect(Object.keys(words).filter((key) => /^line\d+$/.test(key))).toEqual(keys);
	});

	it('gives each line its own symbol', () => {
		expect(SYMBOL_NAMES).toEqual(expect.arrayContaining(PROMISE_LINES.map(({ symbol }) => symbol)));
		expect(new Set(PROMISE_LINES.map(({ symbol }) => symbol)).size).toBe(11);
	});

	it.each(keys)('says %s in more words at each reading level', (key) => {
		const { symbols, 'symbols-and-words': middle, words: full } = words[key];
		expect(symbols.length).toBeLessThanOrEqual(middle.length);
		expect(middle.length).toBeLessThanOrEqual(full.length);
	});

	it('says who signed it and when', () => {
		expect(words.signed).toContain('{{name}}');
		expect(words.signed).toContain('{{date}}');
		expect(words.notSignedBy).toContain('{{name}}');
	});

	it('says whose pledge it is and where to read it', () => {
		expect(words.credit.words).toContain('National Association of IROs');
		expect(words.credit.address).toBe('https://www.nairo.org.uk');
	});

	it('never promises more than to help where the IRO may disagree (N-P-3)', () => {
		for (const text of Object.values(words.line3)) expect(text).toMatch(/\bif\b/);
	});
});
