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
	// First: what was fetched once stays in the list of what was.
	it('fetches no letters that nobody has chosen', async () => {
		await show();
		const fetched = () => performance.getEntriesByType('resource').map(({ name }) => name);
		expect(fetched().filter((name) => /andika|opendyslexic/u.test(name))).toEqual([]);
		await choose('Andika');
		await expect.poll(() => fetched().some((name) => /andika.*woff2/u.test(name))).toBe(true);
	});

	it.each([
		['Dark', 'theme', 'dark', { theme: 'dark' }],
		['Strong', 'theme', 'contrast', { theme: 'contrast' }],
		['Biggest', 'text', '200', { text: 200 }],
		['Andika', 'font', 'andika', { font: 'andika' }],
		['Open\u00adDyslexic', 'font', 'opendyslexic', { font: 'opendyslexic' }],
		['More', 'spacing', 'more', { spacing: 'more' }],
		['Nothing moves or sounds by itself', 'calm', 'on', { calm: true }]
	])('shows “%s” at once and keeps it', async (name, attribute, value, body) => {
		const { save } = await show();
		await choose(name);
		expect(root.dataset[attribute]).toBe(value);
		expect(save).toHaveBeenCalledExactlyOnceWith({ kind: 'settings', body });
	});

	it('takes a choice back as easily', async () => {
		appearance.follow({ calm: true, text: 200 });
		const { save } = await show();
		await choose('Nothing moves or sounds by itself');
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { calm: false } });
	});

	it('lets nothing move when a child wants it calm', async () => {
		appearance.follow({ calm: true });
		const { container } = await show();
		const press = container.querySelector('.press') as HTMLElement;
		expect(getComputedStyle(press).transitionDuration).toBe('0s');
	});

	it('keeps the letters of Arabic together, however far apart the others stand', async () => {
		appearance.follow({ spacing: 'more' });
		const { container } = await show();
		const [words] = container.querySelectorAll<HTMLElement>('h1');
		expect(words && parseFloat(getComputedStyle(words).letterSpacing)).toBeGreaterThan(3);
		words?.setAttribute('lang', 'ar');
		expect(words && getComputedStyle(words).letterSpacing).toMatch(/^(0px|normal)$/u);
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
