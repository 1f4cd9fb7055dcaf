/**
 * It must say nothing while there is no new version.
 * It must change nothing until it is told to, and must not take focus from what is being done.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import UpdateNotice from './UpdateNotice.svelte';

beforeEach(() => freshPage());

describe('UpdateNotice', () => {
	it('says nothing while there is no new version', async () => {
		const { container } = await render(UpdateNotice, { update: null });
		expect(container.textContent?.trim()).toBe('');
	});

	it('offers the new version, and shows it only when told to', async () => {
		const update = vi.fn();
		const writing = document.createElement('textarea');
		writing.ariaLabel = 'My message';
		document.body.append(writing);
		writing.focus();
		const { container, rerender } = await render(UpdateNotice, { update: null });
		await rerender({ update });
		await expect.element(page.getByRole('status')).toHaveTextContent('My Review is new. Nothing is lost.');
		expect(update).not.toHaveBeenCalled();
		expect(document.activeElement).toBe(writing);
		writing.remove();
		await page.getByRole('button', { name: 'Show the new one' }).click();
		expect(update).toHaveBeenCalledOnce();
		await expectAccessible(container);
	});
});
