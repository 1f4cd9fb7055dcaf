/**
 * A button must be a native button, or a native link where it leads somewhere.
 * It must be named by its words alone.
 * It must work by Enter and by Space.
 * One that is not possible yet must stay reachable and say so, and do nothing.
 * It must be at least 48 px high, and 64 px in the symbols level.
 * Its icons must be silent.
 * It must be announced as a button or a link by its words, and as not possible yet where that is so; an icon alone by its label.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Button from './Button.svelte';
import IconButton from './IconButton.svelte';

beforeEach(() => freshPage());

describe('Button', () => {
	it('is a button of type button, so that it never sends a form by accident', async () => {
		await render(Button, { children: words('Write') });
		await expect.element(page.getByRole('button', { name: 'Write' })).toHaveAttribute('type', 'button');
	});

	it('is a link where it leads somewhere', async () => {
		await render(Button, { href: '/help', icon: 'help', children: words('Help now') });
		await expect.element(page.getByRole('link', { name: 'Help now', exact: true })).toBeVisible();
	});

	it('works by Enter and by Space', async () => {
		const onclick = vi.fn();
		await render(Button, { onclick, children: words('Write') });
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await userEvent.keyboard(' ');
		expect(onclick).toHaveBeenCalledTimes(2);
	});

	it('stays reachable, says so and does nothing while it is not possible yet', async () => {
		const onclick = vi.fn();
		await render(Button, { notYet: true, onclick, children: words('Send') });
		const button = page.getByRole('button', { name: 'Send' });
		await userEvent.tab();
		await expect.element(button).toHaveFocus();
		await expect.element(button).toHaveAttribute('aria-disabled', 'true');
		await userEvent.keyboard('{Enter}');
		expect(onclick).not.toHaveBeenCalled();
	});

	it('does not send the form it stands in while it is not possible yet', async () => {
		await render(Button, { notYet: true, type: 'submit', children: words('Send') });
		const button = page.getByRole('button').element();
		const form = document.createElement('form');
		const submitted = vi.fn((event: Event) => event.preventDefault());
		form.addEventListener('submit', submitted);
		button.replaceWith(form);
		form.append(button);
		(button as HTMLButtonElement).click();
		expect(submitted).not.toHaveBeenCalled();
	});

	it.each([
		['symbols-and-words', 48],
		['words', 48],
		['symbols', 64]
	])('is at least as high as the %s level asks', async (level, height) => {
		freshPage({ level });
		await render(Button, { children: words('OK') });
		expect(page.getByRole('button').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(height);
	});

	it('is announced as a button or a link by its words, and as not possible yet', async () => {
		await render(Button, { icon: 'write', children: words('Write') });
		await render(Button, { notYet: true, endIcon: 'send', children: words('Send') });
		await render(Button, { href: '/help', icon: 'help', children: words('Help now') });
		await render(IconButton, { icon: 'search', label: 'Search' });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- button "Write"
			- button "Send" [disabled]
			- link "Help now":
			  - /url: /help
			- button "Search"
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Button, { kind: 'solid', endIcon: 'send', children: words('Send') });
		await render(Button, { children: words('Plain') });
		await render(Button, { notYet: true, icon: 'lock', children: words('Not yet') });
		await render(Button, { kind: 'link', children: words('Change it') });
		await render(Button, { kind: 'help', href: '/help', icon: 'help', children: words('Help now') });
		await render(Button, { kind: 'leave', href: '/', endIcon: 'leave', children: words('Leave') });
		await expectAccessible(document.body);
	});
});

describe('IconButton', () => {
	it('has a name of its own', async () => {
		await render(IconButton, { icon: 'search', label: 'Search' });
		await expect.element(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible();
		await expectAccessible(document.body);
	});
});
