import { describe, expect, it } from 'vitest';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import { readPlanCard, type PlanCardContext } from './plan-card-form';

const context: PlanCardContext = {
	lang: 'en',
	childName: 'Wren',
	people: [{ id: '019aaaaa-0000-7000-8000-000000000001', name: 'Dot', role: 'foster-carer' }],
	before: null
};

const FIELDS = {
	'now.symbols': 'I live with Dot.',
	'now.symbols-and-words': 'I live with Dot and Imran.',
	'now.words': 'I live with Dot and Imran in a house.',
	'next.symbols': 'I stay here.',
	'next.symbols-and-words': 'I stay here.',
	'next.words': 'I stay here for a long time.',
	who: '019aaaaa-0000-7000-8000-000000000001',
	byWhen: '2026-03-20'
};

function read(change: Record<string, string | string[]> = {}, about: Partial<PlanCardContext> = {}) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...FIELDS, ...change })) {
		for (const each of [value].flat()) form.append(name, each);
	}
	return readPlanCard(form, { ...context, ...about });
}

describe('publishing a plan card', () => {
	it('takes a card with all its parts', () => {
		expect(read().draft).toMatchObject({
			now: { lang: 'en', text: { symbols: 'I live with Dot.' } },
			who: [{ name: 'Dot', personId: context.people[0]?.id }],
			byWhen: '2026-03-20'
		});
	});

	it('says everything that is not right at once, each at its field, and keeps the words', () => {
		const { draft, errors, values } = read({ 'next.words': '', who: [], byWhen: '' });
		expect(draft).toBeUndefined();
		expect(errors).toEqual({ 'next.words': 'missing', who: 'whoMissing', byWhen: 'dayMissing' });
		expect(values.now.words).toBe('I live with Dot and Imran in a house.');
	});

	it('takes no day only when that is said, and then no other', () => {
		expect(read({ byWhen: '', noDay: 'on' }).draft?.byWhen).toBeNull();
		expect(read({ noDay: 'on' }).errors).toEqual({ byWhen: 'dayAndNone' });
		expect(read({ byWhen: '2026-02-30' }).errors).toEqual({ byWhen: 'notADate' });
	});

	it('names the child and others who do something', () => {
		const { draft } = read({ who: ['child'], whoElse: 'Sam\r\n\r\n Jo ' });
		expect(draft?.who).toEqual([{ name: 'Wren' }, { name: 'Sam' }, { name: 'Jo' }]);
	});

	it('asks why, from the second version on', () => {
		const before = read().draft as PlanCardContent;
		expect(read({}, { before }).errors).toEqual({ why: 'whyMissing' });
		expect(read({ why: 'You asked.' }, { before }).draft?.why).toEqual({ lang: 'en', text: 'You asked.' });
	});

	it('keeps a translation as long as its words stay, and drops it when they change', () => {
		const plain = read().draft as PlanCardContent;
		const translations = { ar: { text: plain.now.text, checkedBy: null } };
		const before = { ...plain, now: { ...plain.now, translations } };
		expect(read({ why: 'x' }, { before }).draft?.now.translations).toEqual(translations);
		expect(read({ why: 'x', 'now.words': 'Other.' }, { before }).draft?.now.translations).toBeUndefined();
	});

	it('takes a symbol line by hand that says the words for big symbols, and no other', () => {
		expect(read({ 'symbolLines.now': '[home]I live with {Dot}.' }).draft?.symbolLines).toEqual({
			now: '[home]I live with {Dot}.'
		});
		expect(read({ 'symbolLines.now': 'Something else.' }).errors).toEqual({
			'symbolLines.now': 'symbolLineWords'
		});
		expect(read({ 'symbolLines.next': '[unicorn]I stay here.' }).errors).toEqual({
			'symbolLines.next': 'symbolLine'
		});
	});

	it('takes nobody whom the child does not have', () => {
		expect(read({ who: ['somebody-else'] }).errors).toEqual({ who: 'whoMissing' });
	});
});
