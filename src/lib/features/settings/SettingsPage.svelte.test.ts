/**
 * The level must be here itself, so that it is two presses away from any screen; so must one switch.
 * Every other choice must be one press further, on a page that a row names.
 * When the device can't keep a choice, it must say so.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import SettingsPage from './SettingsPage.svelte';
import { Liker } from './testing/liker.svelte';
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
		['How I press', '/settings/press'],
		['My switch', '/settings/switch'],
		['This device', '/settings/device']
	])('leads to “%s”', async (name, href) => {
		await show();
		await expect.element(page.getByRole('link', { name })).toHaveAttribute('href', href);
	});

	it('names its pages by a symbol, and in the words level by a sign', async () => {
		const { container } = await show();
		expect(container.querySelectorAll('.row .sym')).toHaveLength(6);
		await choose('Mostly words');
		await expect.poll(() => container.querySelectorAll('.row .sym').length).toBe(0);
	});

	it.each([
		['storage-full', 'This device is full. It could not keep your choice.'],
		['storage-broken', 'This device could not keep your choice.']
	] as const)('says so when the device can not keep it, and looks as before (%s)', async (why, words) => {
		await show({ saving: { ok: false, why }, settings: { level: 'symbols' } });
		appearance.follow({ level: 'symbols' });
		await choose('Mostly words');
		await expect.element(page.getByText(words)).toBeVisible();
		expect(root.dataset['level']).toBe('symbols');
		await expect.element(page.getByRole('radio', { name: 'Big symbols' })).toBeChecked();
		expect(localStorage.getItem('appearance')).toContain('"data-level":"symbols"');
	});

	it('starts one switch, and stops it', async () => {
		const liker = new Liker();
		const member = pretendSession().member;
		await render(SettingsPage, { session: Object.assign(liker, { member }) });
		await page.getByRole('button', { name: 'Start one switch' }).click();
		expect(liker.view.settings).toEqual({ scanWay: 'one' });
		await page.getByRole('button', { name: 'Stop the switch' }).click();
		expect(liker.view.settings).toEqual({ scanWay: 'off' });
	});

	it('leaves the child’s own hands to the child', async () => {
		await show({ role: 'helper' });
		for (const name of ['How I press', 'My switch', 'Start one switch'])
			await expect.element(page.getByText(name)).not.toBeInTheDocument();
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
