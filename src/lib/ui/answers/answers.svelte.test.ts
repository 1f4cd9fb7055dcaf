/**
 * Answers must be a group named by the question, of buttons that say whether they are pressed.
 * Order, sign and colour must be the same wherever the same answer comes.
 * The chosen one must show by more than colour: the whole button is filled and says "pressed".
 * A reaction to a card must offer five, "I don't understand" and "I want to change this" among them.
 * Each set must be announced as a group named by its question, each answer as a button by its words alone, the chosen one as pressed.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import { PLAN_REACTIONS } from '$lib/domain/plan/plan-card';
import CardReaction from './CardReaction.svelte';
import HeardAnswers from './HeardAnswers.svelte';
import YesNo from './YesNo.svelte';

const yesNo = { label: 'Is it right?', words: { yes: 'Yes', 'not-sure': 'Not sure', no: 'No' } };
const heard = { label: 'Did I hear you?', words: { yes: 'Yes', nearly: 'Nearly', no: 'No' } };
const reaction = {
	label: 'Is this OK for you?',
	words: {
		ok: 'OK',
		'not-sure': 'Not sure',
		'not-ok': 'Not OK',
		'dont-understand': "I don't understand",
		'want-change': 'I want to change this'
	}
};
const names = (label: string) =>
	page
		.getByRole('group', { name: label })
		.getByRole('button')
		.elements()
		.map((button) => button.textContent.trim());
const signs = () => [...document.querySelectorAll('.sign path')].map((path) => path.getAttribute('d'));

beforeEach(() => freshPage());

describe('answers', () => {
	it('keep their order: yes, between, no', async () => {
		await render(YesNo, { ...yesNo, value: null, onanswer: () => {} });
		await render(HeardAnswers, { ...heard, value: null, onanswer: () => {} });
		expect(names('Is it right?')).toEqual(['Yes', 'Not sure', 'No']);
		expect(names('Did I hear you?')).toEqual(['Yes', 'Nearly', 'No']);
	});

	it('have the same signs everywhere', async () => {
		const first = await render(YesNo, { ...yesNo, value: null, onanswer: () => {} });
		const [yes, notSure, no] = signs();
		await first.unmount();
		await render(CardReaction, { ...reaction, value: null, onanswer: () => {} });
		expect(signs().slice(0, 3)).toEqual([yes, notSure, no]);
		expect(new Set(signs())).toHaveProperty('size', 5);
	});

	it('say which one is pressed', async () => {
		await render(YesNo, { ...yesNo, value: 'no', onanswer: () => {} });
		const pressed = page.getByRole('button', { pressed: true });
		await expect.element(pressed).toHaveTextContent('No');
		expect(pressed.elements()).toHaveLength(1);
	});

	it('work by keyboard', async () => {
		const onanswer = vi.fn();
		await render(HeardAnswers, { ...heard, value: null, onanswer });
		await userEvent.tab();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onanswer).toHaveBeenCalledExactlyOnceWith('nearly');
	});

	it('to a card are five, each of which can be given', async () => {
		const onanswer = vi.fn();
		await render(CardReaction, { ...reaction, value: 'want-change', onanswer });
		expect(names('Is this OK for you?')).toEqual(PLAN_REACTIONS.map((name) => reaction.words[name]));
		for (const name of PLAN_REACTIONS)
			await page.getByRole('button', { name: reaction.words[name], exact: true }).click();
		expect(onanswer.mock.calls.flat()).toEqual([...PLAN_REACTIONS]);
		await expect
			.element(page.getByRole('button', { pressed: true }))
			.toHaveTextContent('I want to change this');
	});

	it('are announced as a named group of buttons, the chosen one as pressed', async () => {
		await render(YesNo, { ...yesNo, value: 'yes', onanswer: () => {} });
		await render(HeardAnswers, { ...heard, value: 'nearly', onanswer: () => {} });
		await render(CardReaction, { ...reaction, value: 'dont-understand', onanswer: () => {} });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- group "Is it right?":
			  - button "Yes" [pressed]
			  - button "Not sure"
			  - button "No"
			- group "Did I hear you?":
			  - button "Yes"
			  - button "Nearly" [pressed]
			  - button "No"
			- group "Is this OK for you?":
			  - button "OK"
			  - button "Not sure"
			  - button "Not OK"
			  - button "I don't understand" [pressed]
			  - button "I want to change this"
		`);
	});

	it('have nothing for axe to find', async () => {
		await render(YesNo, { ...yesNo, value: 'yes', onanswer: () => {} });
		await render(HeardAnswers, { ...heard, value: 'no', onanswer: () => {} });
		await render(CardReaction, { ...reaction, value: 'want-change', onanswer: () => {} });
		await expectAccessible(document.body);
	});
});
