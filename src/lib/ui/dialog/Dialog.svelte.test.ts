/**
 * A dialog must be named by its title, which takes focus when it opens.
 * Tab must stay inside; Escape and the button must close it.
 * Focus must come back to what opened it.
 * Help now and Leave must be inside it, for it lies over the ones of the page.
 * It must fit a screen of 320 px.
 * A dialog must be announced by its title, then how to close it, then what it says.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Button from '$lib/ui/press/Button.svelte';
import DialogInFrame from '$lib/ui/testing/DialogInFrame.svelte';
import Dialog from './Dialog.svelte';

async function opened(onclose?: () => void) {
	await render(Button, { children: words('Open it') });
	const opener = page.getByRole('button', { name: 'Open it' });
	(opener.element() as HTMLElement).focus();
	const props = { title: 'Take it back?', closeWords: 'Close', children: words('Grace will not see it.') };
	const { rerender } = await render(Dialog, { ...props, open: false, ...(onclose && { onclose }) });
	await rerender({ open: true });
	return { opener, dialog: page.getByRole('dialog', { name: 'Take it back?' }) };
}

beforeEach(() => freshPage());

describe('Dialog', () => {
	it('is named by its title, which takes focus', async () => {
		const { dialog } = await opened();
		await expect.element(dialog).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Take it back?' })).toHaveFocus();
	});

	it('keeps Tab away from the page behind it', async () => {
		const { opener } = await opened();
		for (let i = 0; i < 4; i++) {
			await userEvent.tab();
			expect(document.activeElement).not.toBe(opener.element());
		}
	});

	it.each(['{Escape}', 'the button'])('closes by %s and gives focus back', async (way) => {
		const onclose = vi.fn();
		const { opener, dialog } = await opened(onclose);
		if (way === '{Escape}') await userEvent.keyboard(way);
		else await page.getByRole('button', { name: 'Close' }).click();
		await expect.element(dialog).not.toBeInTheDocument();
		await expect.element(opener).toHaveFocus();
		expect(onclose).toHaveBeenCalledOnce();
	});

	it('has Help now and Leave inside, the same as the page', async () => {
		const onleave = vi.fn();
		await render(DialogInFrame, { onleave });
		const dialog = page.getByRole('dialog', { name: 'Take it back?' });
		await expect.element(dialog.getByRole('link', { name: 'Help now' })).toBeVisible();
		await dialog.getByRole('link', { name: 'Leave' }).click();
		expect(onleave).toHaveBeenCalledOnce();
		await expectAccessible(document.body);
	});

	it('lets three Escapes leave, though the first closes it', async () => {
		const onleave = vi.fn();
		await render(DialogInFrame, { onleave });
		await userEvent.keyboard('{Escape}{Escape}{Escape}');
		expect(onleave).toHaveBeenCalledOnce();
	});

	it('fits a screen of 320 px', async () => {
		await page.viewport(320, 640);
		const { dialog } = await opened();
		const { left, right } = dialog.element().getBoundingClientRect();
		expect(left).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(320);
		await page.viewport(390, 844);
	});

	it('is announced as a dialog with its title, its button and its words', async () => {
		await opened();
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- button "Open it"
			- dialog "Take it back?":
			  - heading "Take it back?" [level=2]
			  - button "Close"
			  - text: Grace will not see it.
		`);
	});

	it('has nothing for axe to find', async () => {
		await opened();
		await expectAccessible(document.body);
	});
});
