/**
 * Each choice must show its effect at once and be kept.
 * When the device can't keep it, it must say so.
 * Signing out must warn before anything is lost, and do nothing until it is told to.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { viewOf } from '$lib/features/shell/testing/views';
import type { Saving, SigningOut } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import SettingsPage from './SettingsPage.svelte';

const root = document.documentElement;

async function show(more: { saving?: Saving; role?: 'child' | 'helper'; signingOut?: SigningOut[] } = {}) {
	const save = vi.fn(() => Promise.resolve(more.saving ?? ({ ok: true, entry: {} } as Saving)));
	const answers = [...(more.signingOut ?? [])];
	const signOut = vi.fn(() => Promise.resolve<SigningOut>(answers.shift() ?? { ok: true }));
	const member = { deviceId: 'd', childId: 'c', role: more.role ?? 'child', name: 'Kai' } as const;
	const onsignedout = vi.fn();
	const session = { member, view: viewOf(), save, signOut };
	const { container } = await render(SettingsPage, { session, onsignedout });
	return { container, save, signOut, onsignedout };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();
const dialog = () => page.getByRole('dialog');

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('SettingsPage', () => {
	it.each([
		['Mostly words', 'level', 'words', { level: 'words' }],
		['Big symbols', 'level', 'symbols', { level: 'symbols' }],
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

	it('reads aloud as fast as was chosen', async () => {
		const { save } = await show();
		await choose('Slow');
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { more: { speed: 'slow' } } });
	});

	it('has no pictures to colour in the words level', async () => {
		await show();
		await choose('Mostly words');
		await expect
			.element(page.getByRole('group', { name: 'Skin colour in pictures' }))
			.not.toBeInTheDocument();
	});

	it.each([
		['storage-full', 'This device is full.'],
		['storage-broken', 'This device could not save your words.']
	] as const)('says so when the device can not keep it (%s)', async (why, words) => {
		await show({ saving: { ok: false, why } });
		await choose('Dark');
		await expect.element(page.getByText(words)).toBeVisible();
		expect(root.dataset['theme']).toBe('dark');
	});

	it('lets the child see who has looked, and not a helper', async () => {
		await show();
		await expect
			.element(page.getByRole('link', { name: /Who has looked at my things/u }))
			.toHaveAttribute('href', '/settings/looked');
	});

	it('does not offer a helper what is the child’s', async () => {
		await show({ role: 'helper' });
		await expect.element(page.getByText('Who has looked at my things')).not.toBeInTheDocument();
	});

	it('signs out only when told twice', async () => {
		const { signOut, onsignedout } = await show();
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await expect.element(dialog()).toHaveTextContent('To come back you need a new code.');
		expect(signOut).not.toHaveBeenCalled();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		expect(signOut).toHaveBeenCalledExactlyOnceWith({ evenIfUnsent: false });
		await expect.poll(() => onsignedout.mock.calls).toHaveLength(1);
	});

	it('warns of what would be lost before it is lost', async () => {
		const { signOut, onsignedout } = await show({
			signingOut: [{ ok: false, why: 'unsent', entries: 2, drafts: 1 }]
		});
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		await expect.element(dialog()).toHaveTextContent('2 things are not sent yet. 1 thing is not finished.');
		expect(onsignedout).not.toHaveBeenCalled();
		await dialog().getByRole('button', { name: 'Sign out and lose it' }).click();
		expect(signOut).toHaveBeenLastCalledWith({ evenIfUnsent: true });
	});

	it('asks anew after a change of mind', async () => {
		const { signOut } = await show({ signingOut: [{ ok: false, why: 'unsent', entries: 1, drafts: 0 }] });
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		await dialog().getByRole('button', { name: 'Stay signed in' }).click();
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		expect(signOut).toHaveBeenLastCalledWith({ evenIfUnsent: false });
	});

	it('passes in every theme and level', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
