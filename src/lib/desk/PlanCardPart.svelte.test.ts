/**
 * While an adult types, the line must stand below as the child will see it: symbols over ideas, the child's own people by their picture.
 * A line made by hand must take the place of the worked-out one, for one sentence too, as long as it says the same words.
 * A child who reads another language must be shown what they will see in it.
 * Each field must be named with its part and its level.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import type { ChildFacts } from './child';
import { byLevel, NO_LEVELS } from './other-forms';
import PlanCardPart from './PlanCardPart.svelte';
import { showAtDesk } from './testing/at-desk';

const facts: ChildFacts = {
	id: 'wren',
	name: 'Wren',
	age: 8,
	pronouns: null,
	birthday: '2018-01-01',
	daysToBirthday: null,
	level: 'symbols',
	language: 'en',
	appLanguage: 'en',
	firstLanguage: 'en',
	skin: 3,
	nextReview: null,
	today: '2026-03-02'
};
const people = [
	{ id: 'kit', name: 'Kit', role: 'brother', picture: { face: 3, skin: 4, hair: 0, top: 0 } } as const
];

function show(
	given: { symbols?: string; symbolLine?: string; appLanguage?: string; translation?: string } = {}
) {
	const appLanguage = given.appLanguage ?? 'en';
	return showAtDesk(PlanCardPart, {
		part: 'now',
		text: { ...NO_LEVELS, symbols: given.symbols ?? '' },
		forms: { easy: NO_LEVELS, translation: byLevel(() => given.translation ?? ''), checkedBy: '' },
		into: appLanguage === 'en' ? null : appLanguage,
		before: null,
		symbolLine: given.symbolLine ?? '',
		errors: {},
		facts: { ...facts, appLanguage },
		people,
		names: ['Wren', 'Kit']
	});
}

const field = (level: string) => page.getByRole('textbox', { name: `Now, ${level}`, exact: true });

/** What stands over each part of the line, as the name of its symbol, or whose face; and the words under it. */
function line(container: Element): string[] {
	return [...container.querySelectorAll('.symline > span')].map((part) => {
		const symbol = part
			.querySelector('.over > .sym use')
			?.getAttribute('href')
			?.replace(/^.*#s-/, '');
		const words = [...part.childNodes].findLast((node) => node instanceof Text)?.textContent.trim();
		return `${part.querySelector('.portrait') ? 'a face' : (symbol ?? 'nothing')}: ${words}`;
	});
}

beforeEach(() => freshPage());

describe('PlanCardPart', () => {
	it('shows the line as the child will see it, while it is typed', async () => {
		const { container } = await show();
		await expect.element(page.getByText('It will show here as you write.').first()).toBeVisible();
		await field('Big symbols').fill('I see Kit');
		expect(line(container)).toEqual(['me: I', 'see: see', 'a face: Kit']);
		await field('Big symbols').fill('I see Kit on Saturday.');
		expect(line(container)).toHaveLength(4);
	});

	it('takes a line made by hand, for one sentence alone', async () => {
		const { container } = await show({ symbols: 'I see Kit. I swim.', symbolLine: '[visit]I see {Kit}.' });
		expect(line(container).slice(0, 2)).toEqual(['visit: I see', 'a face: Kit.']);
		await field('Big symbols').fill('I miss Kit. I swim.');
		expect(line(container)[0]).toBe('me: I');
	});

	it('shows a child who reads another language what they will see in it', async () => {
		const { container } = await show({ symbols: 'I see Kit.', appLanguage: 'ar', translation: 'أرى كِت.' });
		await expect
			.element(page.getByRole('textbox', { name: 'Now, Big symbols, in Arabic' }))
			.toHaveValue('أرى كِت.');
		await expect.element(page.getByRole('textbox', { name: 'Who has checked the Arabic?' })).toBeVisible();
		expect(container.querySelector('.bubble [lang="ar"]')?.textContent).toContain('أرى');
	});

	it('offers easier words at each level', async () => {
		await show();
		await page.getByText('“Now” in easier words').click();
		await expect.element(page.getByRole('textbox', { name: /in easier words/ }).first()).toBeVisible();
	});

	it('has nothing for axe to find', async () => {
		await show({ symbols: 'I see Kit.', appLanguage: 'ar', translation: 'أرى كِت.' });
		await expectAccessible(document.body);
	});
});
