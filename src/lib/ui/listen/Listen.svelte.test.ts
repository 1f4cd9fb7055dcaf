/**
 * Listen must be a button whose name says what it reads, and the name must not change while it speaks.
 * It must say whether it is speaking, and stop at a second press.
 * Where the device has no voice for the language it must say so in words, and not fail in silence.
 * It must be 48 px, and 64 px in the symbols level.
 * It must be announced as a button that is pressed while it speaks.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Listen from './Listen.svelte';

const props = { label: 'Listen: My plan', noVoice: 'This device has no voice for this language.' };
const button = () => page.getByRole('button', { name: 'Listen: My plan', exact: true });

beforeEach(() => freshPage());

describe('Listen', () => {
	it('keeps its name and says whether it speaks', async () => {
		const { rerender } = await render(Listen, { ...props, onpress: () => {} });
		await expect.element(button()).toHaveAttribute('aria-pressed', 'false');
		await rerender({ state: 'speaking' });
		await expect.element(button()).toHaveAttribute('aria-pressed', 'true');
	});

	it('starts and stops by the same key', async () => {
		const onpress = vi.fn();
		await render(Listen, { ...props, state: 'speaking', onpress });
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		expect(onpress).toHaveBeenCalledOnce();
	});

	it('says in words that there is no voice', async () => {
		const onpress = vi.fn();
		await render(Listen, { ...props, state: 'no-voice', onpress });
		await expect.element(page.getByRole('status')).toHaveTextContent('');
		await button().click();
		await expect.element(page.getByRole('status')).toHaveTextContent(props.noVoice);
		expect(onpress).not.toHaveBeenCalled();
	});

	it.each([
		['symbols-and-words', 48],
		['symbols', 64]
	])('is as big as the %s level asks', async (level, size) => {
		freshPage({ level });
		await render(Listen, { ...props, onpress: () => {} });
		const { width, height } = button().element().getBoundingClientRect();
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(size);
	});

	it('is announced as a button, pressed while it speaks', async () => {
		await render(Listen, { ...props, onpress: () => {} });
		await render(Listen, { ...props, label: 'Listen: School', state: 'speaking', onpress: () => {} });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- button "Listen: My plan"
			- status
			- button "Listen: School" [pressed]
			- status
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Listen, { ...props, onpress: () => {} });
		await render(Listen, { ...props, label: 'Listen: School', state: 'speaking', onpress: () => {} });
		await render(Listen, { ...props, label: 'Listen: Health', state: 'no-voice', onpress: () => {} });
		await page.getByRole('button', { name: 'Listen: Health' }).click();
		await expectAccessible(document.body);
	});
});
