/**
 * Tools must be a named group of native buttons, each named by its words and saying whether it is in use.
 * Each must work by Enter and Space, and be as high as a press must be.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Tool from './Tool.svelte';
import Tools from './Tools.svelte';

beforeEach(() => freshPage());

describe('Tool', () => {
	it('says whether it is in use, and works by keys', async () => {
		const onclick = vi.fn();
		const { container, rerender } = await render(Tool, {
			icon: 'talk',
			words: 'Talk',
			pressed: false,
			onclick
		});
		const tool = page.getByRole('button', { name: 'Talk', exact: true });
		await expect.element(tool).toHaveAttribute('aria-pressed', 'false');
		await userEvent.tab();
		await userEvent.keyboard('{Enter} ');
		expect(onclick).toHaveBeenCalledTimes(2);
		await rerender({ pressed: true });
		await expect.element(tool).toHaveAttribute('aria-pressed', 'true');
		expect(tool.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
		await expectAccessible(container);
	});

	it('stands in a group that says what it is for', async () => {
		await render(Tools, { label: 'How do you want to say it?', children: words('Talk') });
		await expect.element(page.getByRole('group', { name: 'How do you want to say it?' })).toBeVisible();
	});

	it('is announced as a button that is in use or not', async () => {
		await render(Tool, { icon: 'talk', words: 'Talk', pressed: true, onclick: vi.fn() });
		await render(Tool, { icon: 'draw', words: 'Draw', pressed: false, onclick: vi.fn() });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- button "Talk" [pressed]
			- button "Draw"
		`);
	});
});
