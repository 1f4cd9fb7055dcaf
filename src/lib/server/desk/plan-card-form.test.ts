import { describe, expect, it } from 'vitest';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import { readPlanCard, type PlanCardContext } from './plan-card-form';

const context: PlanCardContext = {
	lang: 'en',
	into: null,
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

	describe('for a child who reads in another language', () => {
		const FORMS = {
			'now.translation.symbols': 'أعيش مع دوت.',
			'now.translation.symbols-and-words': 'أعيش مع دوت وعمران.',
			'now.translation.words': 'أعيش مع دوت وعمران في بيت.',
			'now.checkedBy': 'Amal',
			'next.easy.words': 'I stay here.'
		};

		it('takes the translation, who has checked it, and easier words', () => {
			const { draft } = read(FORMS, { into: 'ar' });
			expect(draft?.now.translations?.['ar']).toMatchObject({
				text: { symbols: 'أعيش مع دوت.' },
				checkedBy: 'Amal'
			});
			expect(draft?.next.easy).toEqual({
				symbols: 'I stay here.',
				'symbols-and-words': 'I stay here.',
				words: 'I stay here.'
			});
			expect(draft?.next.translations).toBeUndefined();
		});

		it('wants a translation at all three levels, or at none', () => {
			const { errors, values } = read({ ...FORMS, 'now.translation.words': '' }, { into: 'ar' });
			expect(errors).toEqual({ 'now.translation.words': 'missing' });
			expect(values.forms.now.translation.symbols).toBe('أعيش مع دوت.');
		});

		it('says at its field what is too long', () => {
			const { errors } = read({ ...FORMS, 'now.translation.symbols': 'ا'.repeat(201) }, { into: 'ar' });
			expect(errors).toEqual({ 'now.translation.symbols': 'tooLong' });
		});

		it('puts the reason of a change into that language too', () => {
			const before = read().draft as PlanCardContent;
			const why = { why: 'You asked.', 'why.translation': 'أنت طلبت.', 'why.easy': 'You said so.' };
			expect(read(why, { before, into: 'ar' }).draft?.why).toEqual({
				lang: 'en',
				text: 'You asked.',
				easy: 'You said so.',
				translations: { ar: { text: 'أنت طلبت.', checkedBy: null } }
			});
		});

		it('asks whether forms that stayed still fit words that changed', () => {
			const before = read(FORMS, { into: 'ar' }).draft as PlanCardContent;
			const changed = { ...FORMS, 'now.words': 'I moved.', why: 'x' };
			expect(read(changed, { before, into: 'ar' }).errors).toEqual({ 'now.fits': 'formsOld' });
			expect(read({ ...changed, 'now.fits': 'on' }, { before, into: 'ar' }).errors).toEqual({});
			const anew = { ...changed, 'now.translation.words': 'انتقلت.' };
			expect(read(anew, { before, into: 'ar' }).errors).toEqual({});
			const emptied = { ...changed, ...Object.fromEntries(Object.keys(FORMS).map((name) => [name, ''])) };
			expect(read(emptied, { before, into: 'ar' }).draft?.now.translations).toBeUndefined();
		});

		it('keeps a language that is not in the form as long as the words stay', () => {
			const plain = read().draft as PlanCardContent;
			const translations = { fa: { text: plain.now.text, checkedBy: null } };
			const before = { ...plain, now: { ...plain.now, translations } };
			const kept = read({ ...FORMS, why: 'x' }, { before, into: 'ar' }).draft?.now.translations;
			expect(Object.keys(kept ?? {})).toEqual(['fa', 'ar']);
			const other = read({ ...FORMS, why: 'x', 'now.words': 'Other.' }, { before, into: 'ar' });
			expect(Object.keys(other.draft?.now.translations ?? {})).toEqual(['ar']);
		});
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
