/**
 * The page on which a lock is opened:
 * - every picture must have a name, and the places must say how many are taken;
 * - digits from a keyboard must count;
 * - a wrong code must be said aloud, with how many tries are left;
 * - before the last tries it must say what would be lost;
 * - somebody who has forgotten must find out what to do;
 * - focus must stay at the keys after a wrong code, and go back to what was pressed after a box or a reader is closed.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import type { Code, Lock, Unlocking } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import UnlockPage from './UnlockPage.svelte';

const LOCK: Lock = {
	kind: 'pictures',
	length: 4,
	triesLeft: 10,
	hasPasskey: false,
	lockAfter: 5
};
const WRONG: Unlocking = { ok: false, why: 'wrong', triesLeft: 9 };

async function show(lock: Partial<Lock> = {}, answer: Unlocking = { ok: true }) {
	const unlock = vi.fn((_code: Code) => Promise.resolve(answer));
	const unlockByPasskey = vi.fn(() => Promise.resolve<Unlocking | null>(null));
	const onopen = vi.fn();
	const props = { member: { name: 'Kai' }, lock: { ...LOCK, ...lock }, unlock, unlockByPasskey, onopen };
	const { container } = await render(UnlockPage, props);
	return { container, unlock, unlockByPasskey, onopen };
}

async function tap(...pictures: string[]) {
	for (const name of pictures) await page.getByRole('button', { name, exact: true }).click();
}

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('UnlockPage', () => {
	it('opens with the pictures, in the order in which they were tapped', async () => {
		const { unlock, onopen } = await show();
		await tap('fox', 'sun');
		await expect.element(page.getByRole('img', { name: '2 of 4 done' })).toBeVisible();
		await tap('fox', 'frog');
		expect(unlock).toHaveBeenCalledExactlyOnceWith({
			kind: 'pictures',
			parts: ['fox', 'sun', 'fox', 'frog']
		});
		await expect.poll(() => onopen.mock.calls).toHaveLength(1);
	});

	it('begins anew when asked', async () => {
		const { unlock } = await show();
		await tap('fox', 'sun');
		await page.getByRole('button', { name: 'Start again' }).click();
		await expect.element(page.getByRole('img', { name: '0 of 4 done' })).toBeVisible();
		expect(unlock).not.toHaveBeenCalled();
	});

	it('takes digits from a keyboard, and takes one back', async () => {
		const { unlock } = await show({ kind: 'pin', length: 6 });
		await userEvent.keyboard('1234{Backspace}567');
		expect(unlock).toHaveBeenCalledExactlyOnceWith({ kind: 'pin', parts: ['1', '2', '3', '5', '6', '7'] });
	});

	it('says that it was not it, and how many tries are left', async () => {
		const { onopen } = await show({}, WRONG);
		await tap('fox', 'fox', 'fox', 'fox');
		await expect
			.element(page.getByRole('status').filter({ hasText: 'Tries left: 9' }))
			.toHaveTextContent('That was not it. Tries left: 9.');
		expect(onopen).not.toHaveBeenCalled();
		await expect.element(page.getByRole('button', { name: 'fox', exact: true })).toHaveFocus();
	});

	it('says before the last tries what they would lose', async () => {
		await show({}, { ...WRONG, triesLeft: 2 });
		await tap('fox', 'fox', 'fox', 'fox');
		await expect
			.element(page.getByRole('status').filter({ hasText: 'Tries left: 2' }))
			.toHaveTextContent(
				'After the last try, this device forgets your things. What is not sent yet is lost then. What you sent is safe.'
			);
	});

	it('says what has happened after the last try, and where to go', async () => {
		await show({}, { ok: false, why: 'wiped' });
		await tap('fox', 'fox', 'fox', 'fox');
		await expect
			.element(page.getByRole('heading', { name: 'This device has forgotten your things' }))
			.toHaveFocus();
		await expect.element(page.getByText(/What was not sent yet is gone\./)).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'I have a new code' }))
			.toHaveAttribute('href', '/join');
	});

	it('says what becomes of unsent words, and not whether there are any', async () => {
		await show();
		await expect.element(page.getByText('What is not sent yet goes when you open the lock.')).toBeVisible();
	});

	it('tells somebody who has forgotten what to do', async () => {
		await show();
		await page.getByRole('button', { name: 'I forgot' }).click();
		const dialog = page.getByRole('dialog', { name: 'I forgot' });
		await expect.element(dialog).toHaveTextContent('Ask your IRO or social worker for a new code to join.');
		await expect.element(dialog).toHaveTextContent('What is not sent yet stays here under the old lock.');
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('button', { name: 'I forgot' })).toHaveFocus();
	});

	it('offers the face or the finger where there is a passkey, and stays when the reader stops', async () => {
		const { unlockByPasskey, onopen } = await show({ hasPasskey: true });
		await page.getByRole('button', { name: 'Use my face or finger' }).click();
		expect(unlockByPasskey).toHaveBeenCalledOnce();
		await expect.element(page.getByRole('heading', { level: 1, name: 'Hello, Kai' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Use my face or finger' })).toHaveFocus();
		expect(onopen).not.toHaveBeenCalled();
	});

	it.each<Partial<Lock>>([{}, { kind: 'pin', length: 6, hasPasskey: true }])(
		'has no finding: %o',
		async (lock) => {
			const { container } = await show(lock);
			await expectAccessible(container);
		}
	);
});
