import { describe, expect, it } from 'vitest';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import { headingStates, missingParts, valuesOf } from './plan';

const text = { symbols: 'x', 'symbols-and-words': 'x', words: 'x' };
const whole: PlanCardContent = {
	now: { lang: 'en', text },
	next: { lang: 'en', text },
	who: [{ name: 'Dot', personId: 'p1' }],
	byWhen: '2026-03-20'
};

describe('a plan card', () => {
	it('is complete with now, next and who at all three levels', () => {
		expect(missingParts(whole)).toEqual([]);
		expect(missingParts({ ...whole, byWhen: null })).toEqual([]);
	});

	it('is not complete without words at one level, or without anybody', () => {
		const short = { lang: 'en', text: { ...text, symbols: ' ' } };
		expect(missingParts({ ...whole, next: short, who: [] })).toEqual(['next', 'who']);
	});
});

describe('the headings of a plan', () => {
	const card = { heading: 'school', version: 2, publishedOn: '2026-02-01', content: whole } as const;

	it('are all there, in their order, with or without a card', () => {
		const states = headingStates([card], '2026-03-02');
		expect(states.map(({ heading }) => heading)).toEqual(PLAN_HEADINGS.map(({ key }) => key));
		expect(states.filter((state) => state.card !== null)).toHaveLength(1);
	});

	it('say when the day has passed, from the day after', () => {
		const on = (today: string) => headingStates([card], today).find(({ heading }) => heading === 'school');
		expect(on('2026-03-20')?.card?.dayPassed).toBe(false);
		expect(on('2026-03-21')?.card?.dayPassed).toBe(true);
	});
});

describe('the form for the next version', () => {
	const about = { childName: 'Wren', people: [{ id: 'p1' }] };

	it('starts from the card as it is', () => {
		const values = valuesOf(whole, about);
		expect(values).toMatchObject({ now: text, who: ['p1'], whoElse: '', byWhen: '2026-03-20', noDay: false });
	});

	it('tells the child, the child’s people and others apart', () => {
		const who = [
			{ name: 'Wren' },
			{ name: 'Dot', personId: 'p1' },
			{ name: 'Gone', personId: 'p9' },
			{ name: 'Sam' }
		];
		expect(valuesOf({ ...whole, who }, about)).toMatchObject({ who: ['child', 'p1'], whoElse: 'Gone\nSam' });
	});

	it('is empty for the first card, and asks for a day', () => {
		expect(valuesOf(null, about)).toMatchObject({ who: [], byWhen: '', noDay: false });
	});
});
