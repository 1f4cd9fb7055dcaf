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

/** What a page has at the sides of it: the rail, gutters, and the card with its edge. */
const BESIDE_IT = 128 + 2 * 32 + 2 * 26;

/** Where the last word stands. */
function lastWordOf(sample: Element): Range {
	const texts = document.createTreeWalker(sample, NodeFilter.SHOW_TEXT);
	let text = new Text();
	while (texts.nextNode()) if (texts.currentNode.textContent?.trim()) text = texts.currentNode as Text;
	const range = new Range();
	const word = text.data.trim().split(' ').at(-1) ?? '';
	range.setStart(text, text.data.indexOf(word));
	range.setEnd(text, text.data.indexOf(word) + word.length);
	return range;
}

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

	it.each([768, 960, 1024])('breaks no word beside a rail on a screen of %i px', async (width) => {
		freshPage({ level: 'symbols' });
		await page.viewport(width, 900);
		const { container } = await render(LevelSwitch, {
			...props,
			sample: [{ words: 'I see you' }, { words: 'on Saturday.', symbol: 'saturday' }],
			onchoose: () => {}
		});
		container.style.inlineSize = `${width - BESIDE_IT}px`;
		const words = [...document.querySelectorAll('.sample')].flatMap(lastWordOf);
		expect(words.map((word) => [word.toString(), word.getClientRects().length])).toEqual(
			Array.from({ length: 3 }, () => ['Saturday.', 1])
		);
	});

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
