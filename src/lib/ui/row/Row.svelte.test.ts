/**
 * A row must be one link or one button, named by its words.
 * The row of what is shown now must say so.
 * It must be at least 48 px high.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Row from './Row.svelte';

beforeEach(() => freshPage());

describe('Row', () => {
	it('is one link, named by its words and what stands under them', async () => {
		await render(Row, { href: '/speak', words: 'Grace answered', sub: 'Today', children: words('Answered') });
		await expect.element(page.getByRole('link', { name: 'Grace answered Today Answered' })).toBeVisible();
	});

	it('is a button where it leads nowhere, and works by keyboard', async () => {
		const onclick = vi.fn();
		await render(Row, { words: 'Where I live', onclick });
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onclick).toHaveBeenCalledOnce();
		await expect.element(page.getByRole('button', { name: 'Where I live' })).toHaveFocus();
	});

	it('says that it is the one shown now', async () => {
		await render(Row, { href: '#', words: 'School', current: true });
		await expect.element(page.getByRole('link')).toHaveAttribute('aria-current', 'true');
	});

	it('is announced as one link or button, with all of its words, and as the one shown now', async () => {
		await render(Row, { href: '/speak', words: 'Grace answered', sub: 'Today', children: words('Answered') });
		await render(Row, { words: 'School', current: true });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- link "Grace answered Today Answered":
			  - /url: /speak
			- button "School"
		`);
	});

	it('is at least 48 px high', async () => {
		await render(Row, { href: '#', words: 'School' });
		expect(page.getByRole('link').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
	});

	it('has nothing for axe to find', async () => {
		await render(Row, { area: 'plan', href: '#', words: 'School', sub: 'New' });
		await render(Row, { area: 'plan', href: '#', words: 'My family', sub: 'New', current: true });
		await render(Row, { area: 'speak', big: true, href: '#', words: 'Send a message', sub: 'To Grace' });
		await expectAccessible(document.body);
	});
});
