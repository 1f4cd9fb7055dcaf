import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import type { Lock, MemberLock } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import LockPage from './LockPage.svelte';

const LOCK: Lock = {
	kind: 'pin',
	length: 6,
	triesLeft: 10,
	hasPasskey: false,
	lockAfter: 15
};

const PIN = { kind: 'pin', parts: [...'246810'] } as const;

async function show(current: Lock | null, { isRight = true, canHavePasskey = false } = {}) {
	const lock = {
		current,
		set: vi.fn(() => Promise.resolve(isRight)),
		remove: vi.fn(() => Promise.resolve(isRight)),
		canHavePasskey: () => Promise.resolve(canHavePasskey),
		addPasskey: vi.fn(() => Promise.resolve(isRight ? ('added' as const) : ('wrong' as const)))
	};
	const target = document.body.appendChild(document.createElement('main'));
	const props = { session: { lock: lock as unknown as MemberLock } };
	const { container } = await render(LockPage, { target, props });
	return { container, lock };
}

const press = (name: string) => page.getByRole('button', { name }).click();

beforeEach(() => {
	document.querySelector('main')?.remove();
	appearance.forget();
	freshPage();
});

describe('LockPage', () => {
	it('sets a lock that was given twice, with the time after which it locks by itself', async () => {
		const { lock } = await show(null);
		await page.getByText('After 1 minute').click();
		await press('Lock with 6 numbers');
		await userEvent.keyboard('246810');
		await expect.element(page.getByRole('heading', { name: 'Once more, to be sure' })).toBeVisible();
		expect(lock.set).not.toHaveBeenCalled();
		await userEvent.keyboard('246810');
		expect(lock.set).toHaveBeenCalledExactlyOnceWith({ code: PIN, lockAfter: 1 }, undefined);
	});

	it('sets nothing when the second time was another', async () => {
		const { lock } = await show(null);
		await press('Lock with 6 numbers');
		await userEvent.keyboard('246810');
		await userEvent.keyboard('246811');
		await expect.element(page.getByText('That was not the same. Choose again.')).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Choose your new lock' })).toBeVisible();
		expect(lock.set).not.toHaveBeenCalled();
	});

	it('asks for the lock as it is before it changes it', async () => {
		const { lock } = await show(LOCK);
		await press('Change my lock');
		await userEvent.keyboard('246810');
		await userEvent.keyboard('111111');
		await userEvent.keyboard('111111');
		const code = { kind: 'pin', parts: [...'111111'] };
		expect(lock.set).toHaveBeenCalledExactlyOnceWith({ code, lockAfter: 15 }, PIN);
	});

	it('takes the lock off for whoever knows it, and says when it was not it', async () => {
		const { lock } = await show(LOCK, { isRight: false });
		await press('Take my lock off');
		await userEvent.keyboard('246810');
		expect(lock.remove).toHaveBeenCalledExactlyOnceWith(PIN);
		await expect.element(page.getByText('That is not your lock. Try again.')).toBeVisible();
	});

	it('offers a passkey only where the device has one', async () => {
		await show(LOCK, { canHavePasskey: false });
		await expect.element(page.getByRole('button', { name: 'Change my lock' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: /face or finger/u })).not.toBeInTheDocument();
	});

	it('adds a passkey after the code', async () => {
		const { lock } = await show(LOCK, { canHavePasskey: true });
		await press('Also open with my face or finger');
		await userEvent.keyboard('246810');
		expect(lock.addPasskey).toHaveBeenCalledExactlyOnceWith(PIN);
	});

	it('changes nothing when somebody stops', async () => {
		const { lock } = await show(LOCK);
		await press('Take my lock off');
		await press('Stop, and change nothing');
		await expect.element(page.getByText('Your lock is on')).toBeVisible();
		expect(lock.remove).not.toHaveBeenCalled();
	});

	it('offers no pictures to somebody who reads mostly words', async () => {
		appearance.follow({ level: 'words' });
		await show(null);
		await expect.element(page.getByRole('button', { name: 'Lock with 6 numbers' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Lock with 4 pictures' })).not.toBeInTheDocument();
	});

	it('leads on to each step by its title, and back to where it began', async () => {
		const title = (name: string) => expect.element(page.getByRole('heading', { name })).toHaveFocus();
		await show(null);
		await press('Lock with 6 numbers');
		await title('Choose your new lock');
		await userEvent.keyboard('246810');
		await title('Once more, to be sure');
		await userEvent.keyboard('111111');
		await title('Choose your new lock');
		await press('Stop, and change nothing');
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
	});

	it('goes on, when the lock is set or nothing was changed, from how the lock is now', async () => {
		const { lock } = await show(LOCK);
		await press('Change my lock');
		await userEvent.keyboard('246810111111111111');
		expect(lock.set).toHaveBeenCalledOnce();
		await expect.element(page.getByRole('heading', { name: 'Your lock is on' })).toHaveFocus();
		await press('Take my lock off');
		await press('Stop, and change nothing');
		await expect.element(page.getByRole('heading', { name: 'Your lock is on' })).toHaveFocus();
	});

	it('stays at the keys after a wrong code, to try again', async () => {
		await show({ ...LOCK, length: 1 }, { isRight: false });
		await press('Take my lock off');
		const key = page.getByRole('button', { name: '7' });
		await key.click();
		await expect.element(page.getByText('That is not your lock. Try again.')).toBeVisible();
		await expect.element(key).toHaveFocus();
	});

	it.each([null, LOCK])('has no finding: %o', async (lock) => {
		const { container } = await show(lock);
		await expectAccessible(container);
	});
});
