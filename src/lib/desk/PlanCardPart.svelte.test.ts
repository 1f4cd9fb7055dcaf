/**
 * A translation that stays with the words must show as the child reads it: in its language, with its symbols, and
 * said to be a machine's where nobody has checked it.
 * It must be gone as soon as the words are changed, as then the child reads the new words.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import type { ChildFacts } from './child';
import PlanCardPart from './PlanCardPart.svelte';
import { showAtDesk } from './testing/at-desk';

const idris: ChildFacts = {
	id: 'idris',
	name: 'Idris',
	age: 16,
	pronouns: null,
	level: 'symbols-and-words',
	language: 'ar',
	appLanguage: 'ar',
	firstLanguage: 'ar',
	skin: 5,
	councils: null,
	today: '2026-03-02'
};
const english = {
	symbols: 'I live with Helen.',
	'symbols-and-words': 'I live here with Helen.',
	words: 'I live in the house of Helen.'
};
const arabic = {
	symbols: 'أعيش مع هيلين.',
	'symbols-and-words': 'أعيش هنا مع هيلين.',
	words: 'أعيش في بيت هيلين.'
};

beforeEach(() => freshPage());

function show(checkedBy: string | null = null) {
	return showAtDesk(PlanCardPart, {
		part: 'now',
		text: { ...english },
		before: { lang: 'en', text: english, translations: { ar: { text: arabic, checkedBy } } },
		symbolLine: '',
		errors: {},
		facts: idris,
		people: [{ id: 'helen', name: 'Helen', role: 'foster-carer' }],
		names: []
	});
}

const byMachine = () => page.getByText('In Arabic, made by machine, until these words change');

describe('PlanCardPart', () => {
	it('shows a translation as the child reads it, symbols and all, and whose it is', async () => {
		await show();
		await expect.element(byMachine().first()).toBeVisible();
		const live = page.getByText('أعيش', { exact: true }).first();
		await expect.element(live).toBeVisible();
		expect(live.element().closest('[lang]')?.getAttribute('lang')).toBe('ar');
		expect(live.element().querySelector('svg')).not.toBeNull();
		await expectAccessible(document.body);
	});

	it('says nothing of a machine where somebody has checked it', async () => {
		await show('A person');
		await expect.element(page.getByText('In Arabic, until these words change').first()).toBeVisible();
		expect(byMachine().all()).toHaveLength(0);
	});

	it('shows no translation of words that were changed', async () => {
		await show();
		await page.getByRole('textbox').first().fill('I live with Sunil.');
		await expect.element(byMachine().first()).not.toBeInTheDocument();
	});
});
