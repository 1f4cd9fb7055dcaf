import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { speaker } from '$lib/speech/speaker.svelte';
import { freshPage } from '$lib/ui/testing/accessible';
import ListenTo from './ListenTo.svelte';

beforeEach(() => freshPage());
afterEach(() => vi.restoreAllMocks());

const props = { text: 'Grace is my IRO.', label: 'My people' };

describe('ListenTo', () => {
	it('is named by what it reads, and reads it in its own language', async () => {
		vi.spyOn(speaker, 'canSpeak').mockReturnValue(true);
		const read = vi.spyOn(speaker, 'read').mockImplementation(() => {});
		await render(ListenTo, { ...props, lang: 'ar' });
		await page.getByRole('button', { name: 'Listen: My people' }).click();
		expect(read).toHaveBeenCalledWith(expect.any(String), 'Grace is my IRO.', 'ar');
	});

	it('says so when the device has no voice for the language', async () => {
		vi.spyOn(speaker, 'canSpeak').mockReturnValue(false);
		const read = vi.spyOn(speaker, 'read');
		await render(ListenTo, { ...props, lang: 'ti' });
		await page.getByRole('button', { name: 'Listen: My people' }).click();
		await expect.element(page.getByText('This device has no voice for this language.')).toBeVisible();
		expect(read).not.toHaveBeenCalled();
	});

	it('stops reading what is no longer on the page', async () => {
		const stop = vi.spyOn(speaker, 'stop');
		const { unmount } = await render(ListenTo, props);
		await unmount();
		expect(stop).toHaveBeenCalledWith(expect.any(String));
	});
});
