/**
 * The level must be here itself, so that it is two presses away from any screen.
 * Every other choice must be one press further, on a page that a row names.
 * When the device can't keep a choice, it must say so.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import SettingsPage from './SettingsPage.svelte';
import { pretendSession, type PretendSession } from './testing/session';

const root = document.documentElement;

async function show(more: PretendSession = {}) {
	const session = pretendSession(more);
	const { container } = await render(SettingsPage, { session });
	return { container, ...session };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('SettingsPage', () => {
	it.each([
		['Mostly words', 'words'],
		['Big symbols', 'symbols']
	])('shows “%s” at once and keeps it', async (name, level) => {
		const { save } = await show();
		await choose(name);
		expect(root.dataset['level']).toBe(level);
		expect(save).toHaveBeenCalledExactlyOnceWith({ kind: 'settings', body: { level } });
	});

	it.each([
		['How it looks', '/settings/looks'],
		['How it reads and speaks', '/settings/reading'],
		['This device', '/settings/device']
	])('leads to “%s”', async (name, href) => {
		await show();
		await expect.element(page.getByRole('link', { name })).toHaveAttribute('href', href);
	});

	it('names its pages by a symbol, and in the words level by a sign', async () => {
		const { container } = await show();
		expect(container.querySelectorAll('.row .sym')).toHaveLength(3);
		await choose('Mostly words');
		await expect.poll(() => container.querySelectorAll('.row .sym').length).toBe(0);
	});

	it.each([
		['storage-full', 'This device is full.'],
		['storage-broken', 'This device could not save your words.']
	] as const)('says so when the device can not keep it (%s)', async (why, words) => {
		await show({ saving: { ok: false, why } });
		await choose('Mostly words');
		await expect.element(page.getByText(words)).toBeVisible();
		expect(root.dataset['level']).toBe('words');
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
