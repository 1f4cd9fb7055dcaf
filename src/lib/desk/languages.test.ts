import { expect, it } from 'vitest';
import { LanguageTagV1 } from '$lib/contract/v1/text';
import { firstLanguages } from './languages';

it('offers English first and every other language under its name', () => {
	const [first, ...others] = firstLanguages('en');
	expect(first).toEqual({ value: 'en', words: 'English' });
	expect(others.map(({ words }) => words)).toEqual(others.map(({ words }) => words).sort());
	expect(others).toContainEqual({ value: 'ar', words: 'Arabic' });
	for (const { value, words } of others) {
		expect(LanguageTagV1.safeParse(value).success).toBe(true);
		expect(words, value).not.toBe(value);
	}
});
