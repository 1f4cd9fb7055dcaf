/**
 * A notice must be a status that is on the page before its words come, so that they are read out.
 * It must stay until the page takes it away: nothing disappears by a clock.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Notice from './Notice.svelte';

beforeEach(() => freshPage());

describe('Notice', () => {
	it('is there before its words, and the same one after', async () => {
		const { rerender } = await render(Notice, { words: undefined });
		const before = page.getByRole('status').element();
		expect(before.textContent).toBe('');
		await rerender({ words: 'Saved on this device.' });
		await expect.element(page.getByRole('status')).toHaveTextContent('Saved on this device.');
		expect(page.getByRole('status').element()).toBe(before);
	});

	it('is announced as a status', async () => {
		await render(Notice, { words: 'Saved on this device.', icon: 'saved-here', children: words('Why?') });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- status:
			  - paragraph: Saved on this device.
			  - text: Why?
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Notice, { words: 'Saved on this device.', icon: 'saved-here', children: words('Why?') });
		await expectAccessible(document.body);
	});
});
