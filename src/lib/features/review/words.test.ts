import { describe, expect, it } from 'vitest';
import words from '$locales/en/review.json';
import { avoidedWordsIn, longSentences } from '$lib/domain/glossary/plain-words';

function everyText(value: unknown): string[] {
	return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(everyText);
}

describe('the words of my review', () => {
	it.each(everyText(words))('are plain: %s', (text) => {
		expect(longSentences(text, 15)).toEqual([]);
		expect(avoidedWordsIn(text)).toEqual([]);
	});

	it('promise nothing without a name (NCB-3.1a)', () => {
		expect(everyText(words).filter((text) => /\bwe(’ll| will)\b/iu.test(text))).toEqual([]);
	});
});
