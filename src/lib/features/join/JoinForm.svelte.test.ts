/**
 * It must forgive how a code is typed, and keep what was typed when it does not work.
 * It must say kindly what to do, in a summary that takes focus and leads to the field.
 * It must not ask the service about what can't be a code.
 * A code that came with the link must need only a press; two presses must be one try.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import JoinForm from './JoinForm.svelte';
import type { JoinError } from './join-error';

const field = () => page.getByRole('textbox', { name: 'Your code' });
const press = () => page.getByRole('button', { name: 'Join' });
const alert = () => page.getByRole('alert');

async function show(answer: JoinError | null = null, more: { code?: string; cameByLink?: boolean } = {}) {
	const join = vi.fn(() => Promise.resolve(answer));
	const { container } = await render(JoinForm, { code: '', cameByLink: false, join, ...more });
	return { join, container };
}

beforeEach(() => freshPage());

describe('JoinForm', () => {
	it('takes a code however it is typed', async () => {
		const { join } = await show();
		await field().fill(' 4k7d x9rm ');
		await userEvent.keyboard('{Enter}');
		expect(join).toHaveBeenCalledExactlyOnceWith(' 4k7d x9rm ');
		await expect.element(alert()).not.toBeInTheDocument();
	});

	it.each([
		['', 'Type your code first.'],
		['4K7D', 'This is not a whole code.']
	])('sees at once that “%s” is no code', async (typed, words) => {
		const { join } = await show();
		await field().fill(typed);
		await press().click();
		await expect.element(alert()).toHaveTextContent(words);
		expect(join).not.toHaveBeenCalled();
	});

	it.each<[JoinError, string]>([
		[{ why: 'code-not-valid' }, 'ask the person who gave it to you for a new one'],
		[{ why: 'too-many', retryAfterSeconds: 40 }, 'Wait 40 seconds'],
		[{ why: 'too-many', retryAfterSeconds: 61 }, 'Wait 2 minutes'],
		[{ why: 'too-many' }, 'Wait 1 minute,'],
		[{ why: 'no-network' }, 'Your code still works.'],
		[{ why: 'storage' }, 'This device could not keep your things.']
	])('says kindly what to do (%o)', async (answer, words) => {
		await show(answer);
		await field().fill('4K7D-X9RM');
		await press().click();
		await expect.element(alert()).toHaveTextContent(words);
		await expect.element(alert()).toHaveFocus();
		await expect.element(field()).toHaveValue('4K7D-X9RM');
		await expect.element(field()).toHaveAccessibleDescription(new RegExp(words, 'u'));
	});

	it('leads from the summary to the field', async () => {
		await show({ why: 'code-not-valid' });
		await field().fill('4K7D-X9RM');
		await press().click();
		await alert().getByRole('link').click();
		await expect.element(field()).toHaveFocus();
	});

	it('joins by one press with the code of the link', async () => {
		const { join } = await show(null, { code: '4K7D-X9RM', cameByLink: true });
		await expect.element(page.getByText('Your code is here. Now press Join.')).toBeVisible();
		await press().click();
		expect(join).toHaveBeenCalledExactlyOnceWith('4K7D-X9RM');
	});

	it('counts two presses as one try', async () => {
		let finish: (answer: null) => void = () => {};
		const join = vi.fn(() => new Promise<null>((resolve) => (finish = resolve)));
		await render(JoinForm, { code: '4K7D-X9RM', cameByLink: true, join });
		await press().click();
		await page.getByRole('button', { name: 'Joining …' }).click({ force: true });
		await userEvent.keyboard('{Enter}');
		expect(join).toHaveBeenCalledOnce();
		finish(null);
	});

	it('passes in every theme and level, with and without an error', async () => {
		const { container } = await show({ why: 'code-not-valid' });
		await expectAccessible(container);
		await field().fill('4K7D-X9RM');
		await press().click();
		await expect.element(alert()).toBeVisible();
		await expectAccessible(container);
	});
});
