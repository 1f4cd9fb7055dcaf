import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { PlanCardDraftV1 } from '$lib/contract/v1/plan';
import { AnswerV1 } from '$lib/contract/v1/staff';
import { fieldErrors, optionalWordsOf, wordsOf } from './fields';

function errorsOf(schema: z.ZodType, value: unknown) {
	const parsed = schema.safeParse(value);
	return parsed.success ? {} : fieldErrors(parsed.error);
}

describe('the words of a field', () => {
	it('keep their lines, in one spelling of the line end, without space around', () => {
		const form = new FormData();
		form.set('text', '  Hello\r\nWren \r\n');
		expect(wordsOf(form, 'text')).toBe('Hello\nWren');
		expect(wordsOf(form, 'other')).toBe('');
		expect(optionalWordsOf(form, 'other')).toBeUndefined();
	});
});

describe('what is not right with a form', () => {
	it('says which field is empty', () => {
		expect(errorsOf(AnswerV1, { text: { lang: 'en', text: '' } })).toEqual({ 'text.text': 'missing' });
		expect(errorsOf(AnswerV1, {})).toEqual({ text: 'missing' });
	});

	it('says which field is too long, or holds what nobody can read', () => {
		expect(errorsOf(AnswerV1, { text: { lang: 'en', text: 'x'.repeat(4001) } })).toEqual({
			'text.text': 'tooLong'
		});
		expect(errorsOf(AnswerV1, { text: { lang: 'en', text: 'a\u0000b' } })).toEqual({
			'text.text': 'characters'
		});
	});

	it('says that a day is none, and that nobody is named', () => {
		const text = { symbols: 'x', 'symbols-and-words': 'x', words: 'x' };
		const level = { lang: 'en', text };
		expect(errorsOf(PlanCardDraftV1, { now: level, next: level, who: [], byWhen: '2026-02-30' })).toEqual({
			who: 'missing',
			byWhen: 'notADate'
		});
	});
});
