/** Signing out must warn before anything is lost, and do nothing until it is told to. */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import DevicePage from './DevicePage.svelte';
import { pretendSession, type PretendSession } from './testing/session';

async function show(more: PretendSession = {}) {
	const session = pretendSession(more);
	const onsignedout = vi.fn();
	const { container } = await render(DevicePage, { session, onsignedout });
	return { container, onsignedout, signOut: session.signOut };
}

const dialog = () => page.getByRole('dialog');

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('DevicePage', () => {
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
			signingOut: [{ ok: false, why: 'unsent', entries: 2, drafts: 1, pictures: 3 }]
		});
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		await expect
			.element(dialog())
			.toHaveTextContent(
				'2 things are not sent yet. 1 thing is not finished. 3 of your pictures are on this device only.'
			);
		expect(onsignedout).not.toHaveBeenCalled();
		await dialog().getByRole('button', { name: 'Sign out and lose it' }).click();
		expect(signOut).toHaveBeenLastCalledWith({ evenIfUnsent: true });
	});

	it('asks anew after a change of mind', async () => {
		const { signOut } = await show({
			signingOut: [{ ok: false, why: 'unsent', entries: 1, drafts: 0, pictures: 0 }]
		});
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		await dialog().getByRole('button', { name: 'Stay signed in' }).click();
		await page.getByRole('button', { name: 'Sign out of this device' }).click();
		await dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
		expect(signOut).toHaveBeenLastCalledWith({ evenIfUnsent: false });
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
