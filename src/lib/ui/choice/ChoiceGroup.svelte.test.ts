/**
 * A question with one answer must be a group of radio buttons, one with many a group of tick boxes.
 * The group must be named by its question, also when the question is shown elsewhere.
 * That something has to be chosen first must stand in the group, and describe it.
 * Arrow keys must move in a group of radio buttons, Space must tick a box.
 * What is chosen must show by a tick and an edge, not by colour alone.
 * Focus must show around the whole choice, and every choice must be at least 48 px high.
 * Each choice must be announced by its words alone, with whether it is chosen.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ChoiceGroup, { type Option } from './ChoiceGroup.svelte';

const options: Option<'home' | 'school' | 'not-sure'>[] = [
	{ value: 'home', words: 'At home', symbol: 'at-home' },
	{ value: 'school', words: 'At school', symbol: 'at-school' },
	{ value: 'not-sure', words: "I'm not sure" }
];
const props = { legend: 'Where?', name: 'where', options };

beforeEach(() => freshPage());

describe('ChoiceGroup', () => {
	it('is a group of radio buttons, named by its question', async () => {
		await render(ChoiceGroup<string>, { ...props, legendHidden: true, chosen: ['home'], onchoose: () => {} });
		const group = page.getByRole('group', { name: 'Where?' });
		expect(group.getByRole('radio').elements()).toHaveLength(3);
		await expect.element(group.getByRole('radio', { name: 'At home' })).toBeChecked();
	});

	it('is described by what has to be chosen first', async () => {
		const error = 'Press one of these first.';
		await render(ChoiceGroup<string>, { ...props, chosen: [], error, onchoose: () => {} });
		await expect.element(page.getByRole('group', { name: 'Where?' })).toHaveAccessibleDescription(error);
		await expectAccessible(document.body);
	});

	it('moves by arrow keys', async () => {
		const onchoose = vi.fn();
		await render(ChoiceGroup<string>, { ...props, chosen: ['home'], onchoose });
		await userEvent.tab();
		await userEvent.keyboard('{ArrowDown}');
		expect(onchoose).toHaveBeenCalledWith(['school']);
		await expect.element(page.getByRole('radio', { name: 'At school' })).toHaveFocus();
	});

	it('is a group of tick boxes where many may be chosen, ticked by Space', async () => {
		const onchoose = vi.fn();
		await render(ChoiceGroup<string>, { ...props, many: true, line: true, chosen: ['school'], onchoose });
		await userEvent.tab();
		await userEvent.keyboard(' ');
		expect(onchoose).toHaveBeenLastCalledWith(['school', 'home']);
		await page.getByText('At school').click();
		expect(onchoose).toHaveBeenLastCalledWith([]);
	});

	it('shows what is chosen by a tick', async () => {
		await render(ChoiceGroup<string>, { ...props, chosen: ['home'], onchoose: () => {} });
		const colours = [...document.querySelectorAll('.mark')].map((mark) => getComputedStyle(mark).color);
		expect(colours[1]).toBe('rgba(0, 0, 0, 0)');
		expect(colours[0]).not.toBe(colours[1]);
	});

	it('shows focus around the whole choice', async () => {
		await render(ChoiceGroup<string>, { ...props, chosen: [], onchoose: () => {} });
		await userEvent.tab();
		expect(getComputedStyle(document.querySelector('.choice') as Element).outlineWidth).toBe('4px');
	});

	it('has choices of 48 px and more', async () => {
		await render(ChoiceGroup<string>, { ...props, line: true, chosen: [], onchoose: () => {} });
		for (const choice of document.querySelectorAll('.choice'))
			expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
	});

	it('is announced as a named group of radio buttons, or of tick boxes, with what is chosen', async () => {
		await render(ChoiceGroup<string>, { ...props, chosen: ['home'], onchoose: () => {} });
		await render(ChoiceGroup<string>, {
			...props,
			name: 'who',
			legend: 'Who?',
			many: true,
			chosen: ['school'],
			onchoose: () => {}
		});
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- group "Where?":
			  - text: Where?
			  - radio "At home" [checked]
			  - text: At home
			  - radio "At school"
			  - text: At school
			  - radio "I'm not sure"
			  - text: I'm not sure
			- group "Who?":
			  - text: Who?
			  - checkbox "At home"
			  - text: At home
			  - checkbox "At school" [checked]
			  - text: At school
			  - checkbox "I'm not sure"
			  - text: I'm not sure
		`);
	});

	it('has nothing for axe to find', async () => {
		document.body.classList.add('a-review');
		await render(ChoiceGroup<string>, { ...props, chosen: ['home'], onchoose: () => {} });
		await render(ChoiceGroup<string>, {
			...props,
			name: 'who',
			legend: 'Who?',
			many: true,
			line: true,
			chosen: ['home'],
			onchoose: () => {}
		});
		await expectAccessible(document.body);
		document.body.classList.remove('a-review');
	});
});
