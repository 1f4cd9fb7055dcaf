import { describe, expect, it } from 'vitest';
import words from '$locales/en/people.json';
import { INDEPENDENCE_PARAGRAPHS } from '$lib/domain/people/independence';

function everyText(value: unknown): string[] {
	return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(everyText);
}

describe('the words of my people', () => {
	it('promise nothing without a name (NCB-3.1a)', () => {
		expect(everyText(words).filter((text) => /\bwe(’ll| will)\b/iu.test(text))).toEqual([]);
	});

	it('say who the IRO works for in a short form too, line by line', () => {
		expect(Object.keys(words.workFor.short)).toEqual(INDEPENDENCE_PARAGRAPHS.map(({ key }) => key));
		expect(words.workFor.short.paid).toContain('paid by {{body}}');
	});
});
