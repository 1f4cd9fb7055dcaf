import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/i18n/languages';
import { alphabetOf } from './alphabets';

describe('the letters to write with', () => {
	it.each(LANGUAGES)('$lang has each of its letters once, and what goes between words', ({ lang }) => {
		const { letters, others } = alphabetOf(lang);
		expect(new Set(letters).size).toBe(letters.length);
		expect(letters.length).toBeGreaterThan(25);
		expect(others).toContain('0');
		expect(others.length).toBe(16);
	});

	it('are those of the language itself', () => {
		const own = LANGUAGES.filter(({ lang }) => !/^en/.test(lang)).map(({ lang }) =>
			alphabetOf(lang).letters.join('')
		);
		expect(new Set(own).size).toBe(own.length - 1); // Amharic and Tigrinya share theirs.
		expect(own).not.toContain(alphabetOf('en').letters.join(''));
	});

	it('of the Ethiopic script stand in their seven forms', () => {
		expect(alphabetOf('ti').letters.slice(0, 8)).toEqual(['ሀ', 'ሁ', 'ሂ', 'ሃ', 'ሄ', 'ህ', 'ሆ', 'ለ']);
	});
});
