/**
 * A way must be one link or one button, named by its words; its symbol must be silent.
 * It must be as high as the level asks.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Way from './Way.svelte';

beforeEach(() => freshPage());

describe('Way', () => {
	it('is a link where it leads somewhere, and a button that works by keyboard where not', async () => {
		const onclick = vi.fn();
		await render(Way, { words: 'Message', symbol: 'message', href: '/messages' });
		await render(Way, { words: 'Call me', symbol: 'phone-call', onclick });
		await expect.element(page.getByRole('link', { name: 'Message', exact: true })).toBeVisible();
		await userEvent.tab();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onclick).toHaveBeenCalledOnce();
	});

	it.each([
		['symbols', 64],
		['symbols-and-words', 48],
		['words', 48]
	])('is as high as the %s level asks', async (level, height) => {
		freshPage({ level });
		await render(Way, { words: 'Call me', symbol: 'phone-call' });
		expect(page.getByRole('button').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(height);
	});

	it('is announced as a link or a button by its words, and its symbol as nothing', async () => {
		await render(Way, { words: 'Message', symbol: 'message', href: '/messages' });
		await render(Way, { words: 'Call me', symbol: 'phone-call' });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- link "Message":
			  - /url: /messages
			- button "Call me"
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Way, { words: 'Call me', symbol: 'phone-call' });
		await expectAccessible(document.body);
	});
});
