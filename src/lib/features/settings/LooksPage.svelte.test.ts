/** Each choice must show its effect at once and be kept. */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import LooksPage from './LooksPage.svelte';
import { pretendSession } from './testing/session';

const root = document.documentElement;

async function show() {
	const session = pretendSession();
	const { container } = await render(LooksPage, { session });
	return { container, ...session };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('LooksPage', () => {
	it.each([
		['Dark', 'theme', 'dark', { theme: 'dark' }],
		['Strong', 'theme', 'contrast', { theme: 'contrast' }]
	])('shows “%s” at once and keeps it', async (name, attribute, value, body) => {
		const { save } = await show();
		await choose(name);
		expect(root.dataset[attribute]).toBe(value);
		expect(save).toHaveBeenCalledExactlyOnceWith({ kind: 'settings', body });
	});

	it('colours every symbol in the tone that was chosen', async () => {
		const { save } = await show();
		await choose('Tone 4');
		expect(root.classList.contains('skin-4')).toBe(true);
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { skin: 4 } });
	});

	it('has no pictures to colour in the words level', async () => {
		appearance.follow({ level: 'words' });
		await show();
		await expect
			.element(page.getByRole('group', { name: 'Skin colour in pictures' }))
			.not.toBeInTheDocument();
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
