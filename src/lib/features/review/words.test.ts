import { describe, expect, it } from 'vitest';
import words from '$locales/en/review.json';

function everyText(value: unknown): string[] {
	return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(everyText);
}

describe('the words of my review', () => {
	it('promise nothing without a name (NCB-3.1a)', () => {
		expect(everyText(words).filter((text) => /\bwe(’ll| will)\b/iu.test(text))).toEqual([]);
	});
});
