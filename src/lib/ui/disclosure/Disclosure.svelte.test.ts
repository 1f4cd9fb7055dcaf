/**
 * What opens must be a button inside a heading, and say whether it is open.
 * What is shut must not be found by a screen reader or by Tab.
 * Focus must stay on the button when it opens and shuts.
 * It must be announced as a heading with a button that is open or shut, and what is open right after it.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Disclosure from './Disclosure.svelte';

const props = { words: 'My family', area: 'plan', children: words('I see Layla.') } as const;
const button = () => page.getByRole('heading', { level: 2 }).getByRole('button', { name: 'My family' });

beforeEach(() => freshPage());

describe('Disclosure', () => {
	it('is a button inside a heading that says whether it is open, and keeps focus', async () => {
		const onopen = vi.fn();
		await render(Disclosure, { ...props, onopen });
		await userEvent.tab();
		await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
		await userEvent.keyboard('{Enter}');
		await expect.element(button()).toHaveAttribute('aria-expanded', 'true');
		await expect.element(button()).toHaveFocus();
		await expect.element(page.getByText('I see Layla.')).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(button()).toHaveFocus();
		expect(onopen.mock.calls).toEqual([[true], [false]]);
	});

	it('holds nothing that can be found while it is shut', async () => {
		await render(Disclosure, props);
		expect(page.getByText('I see Layla.').elements()).toHaveLength(0);
	});

	it('is announced as a button in a heading, shut or open, with what is open after it', async () => {
		await render(Disclosure, { ...props, sub: 'New' });
		await render(Disclosure, { ...props, words: 'School', open: true, actions: words('Listen') });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- heading "My family New" [level=2]:
			  - button "My family New"
			- heading "School" [level=2]:
			  - button "School" [expanded]
			- text: Listen I see Layla.
		`);
	});

	it('has nothing for axe to find, open or shut', async () => {
		await render(Disclosure, { ...props, sub: 'New' });
		await render(Disclosure, { ...props, words: 'School', open: true, actions: words('Listen') });
		await expectAccessible(document.body);
	});
});
