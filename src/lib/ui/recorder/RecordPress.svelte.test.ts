/**
 * One press must start and the same press must stop, named by what it does now.
 * How much time is left must be seen without colour alone, and not be read out again and again.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import RecordPress from './RecordPress.svelte';

beforeEach(() => freshPage());

it('starts and stops, and shows how much of the time is left', async () => {
	const onpress = vi.fn();
	const { container, rerender } = await render(RecordPress, { words: 'Start', gone: null, onpress });
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	expect(onpress).toHaveBeenCalledOnce();
	expect(container.querySelector('.left')).toBeNull();
	await expectAccessible(container);
	await rerender({ words: 'Stop', gone: 0.25, time: '2:30 of 10:00' });
	const stop = page.getByRole('button', { name: 'Stop', exact: true });
	await expect.element(stop).toHaveTextContent('2:30 of 10:00');
	expect(container.querySelector('.left')?.getAttribute('stroke-dasharray')).toBe('75 100');
	await expectAccessible(container);
});

it('is announced as one button, and not by its clock alone', async () => {
	await render(RecordPress, { words: 'Stop', gone: 0.25, time: '2:30 of 10:00', onpress: vi.fn() });
	await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`- button "Stop"`);
});
