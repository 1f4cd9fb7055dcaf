/** Each choice must show its effect at once and be kept. */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { speaker } from '$lib/speech/speaker.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ReadingPage from './ReadingPage.svelte';
import { pretendSession } from './testing/session';

const root = document.documentElement;

async function show() {
	const session = pretendSession();
	const { container } = await render(ReadingPage, { session });
	return { container, ...session };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('ReadingPage', () => {
	it('reads aloud as fast as was chosen', async () => {
		const { save } = await show();
		await choose('Slow');
		expect(speaker.rate).toBeLessThan(1);
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { more: { speed: 'slow' } } });
	});

	it('shows the app in the language that was chosen', async () => {
		const { save } = await show();
		await choose('العربية');
		await expect.poll(() => root.dir).toBe('rtl');
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { language: 'ar' } });
		appearance.forget();
		await expect.poll(() => root.lang).toBe('en');
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
