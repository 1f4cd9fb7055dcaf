/**
 * The three levels must be a group of radio buttons, named by words; the samples must be silent.
 * Each sample must look as it would in its level, whatever level the page is in.
 * The level of now must be announced as the chosen one.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import LevelSwitch from './LevelSwitch.svelte';

const props = {
	legend: 'How do you like it?',
	words: { symbols: 'Big symbols', 'symbols-and-words': 'Symbols and words', words: 'Mostly words' },
	sample: [
		{ words: 'I play', symbol: 'games' },
		{ words: 'football.', symbol: 'football' }
	],
	value: 'symbols-and-words'
} as const;

beforeEach(() => freshPage());

describe('LevelSwitch', () => {
	it('is a group of three, named by words', async () => {
		await render(LevelSwitch, { ...props, onchoose: () => {} });
		const group = page.getByRole('group', { name: 'How do you like it?' });
		expect(group.getByRole('radio').elements()).toHaveLength(3);
		await expect.element(group.getByRole('radio', { name: 'Symbols and words', exact: true })).toBeChecked();
	});

	it('is chosen by arrow keys', async () => {
		const onchoose = vi.fn();
		await render(LevelSwitch, { ...props, onchoose });
		await userEvent.tab();
		await userEvent.keyboard('{ArrowDown}');
		expect(onchoose).toHaveBeenCalledExactlyOnceWith('words');
	});

	it.each(['symbols', 'symbols-and-words', 'words'])(
		'shows each level as it is on a page in %s',
		async (level) => {
			freshPage({ level });
			await render(LevelSwitch, { ...props, onchoose: () => {} });
			const shown = [...document.querySelectorAll('.sample')].map(
				(sample) => [...sample.querySelectorAll('.over')].filter((over) => over.checkVisibility()).length
			);
			expect(shown).toEqual([2, 2, 0]);
		}
	);

	it('is announced as a named group of three radio buttons, one of them chosen', async () => {
		await render(LevelSwitch, { ...props, onchoose: () => {} });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- group "How do you like it?":
			  - text: How do you like it?
			  - radio "Big symbols"
			  - text: Big symbols
			  - radio "Symbols and words" [checked]
			  - text: Symbols and words
			  - radio "Mostly words"
			  - text: Mostly words
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(LevelSwitch, { ...props, onchoose: () => {} });
		await expectAccessible(document.body);
	});
});
