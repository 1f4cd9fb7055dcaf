/**
 * Each choice must be kept, and work at once: here is where it is tried.
 * A press that does not count must say why.
 */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { pressing } from '$lib/features/shell/pressing';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PressPage from './PressPage.svelte';
import { Liker } from './testing/liker.svelte';

const root = document.documentElement;

async function show(settings: SettingsBody = {}) {
	const liker = new Liker(settings);
	const { container } = await render(PressPage, { session: liker });
	return { container, liker };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();
const press = () => page.getByRole('button', { name: 'Press here' });

beforeEach(() => {
	appearance.forget();
	freshPage();
});

afterEach(() => pressing.follow({}));

describe('PressPage', () => {
	it.each([
		['When I touch', { pressOn: 'touch' }],
		['Longer', { pressHold: 600 }],
		['Wait 1 second', { pressRepeat: 1000 }],
		['Bigger buttons', { bigTargets: true }]
	] as const)('keeps “%s”', async (name, body) => {
		const { liker } = await show();
		await choose(name);
		expect(liker.save).toHaveBeenCalledExactlyOnceWith({ kind: 'settings', body });
	});

	it('counts presses as they come, to begin with', async () => {
		await show();
		await press().click();
		await press().click();
		await expect.element(page.getByText('2 presses counted.')).toBeVisible();
	});

	it('wants a longer press as soon as that was chosen', async () => {
		await show();
		await choose('1 second');
		await expect.poll(() => root.hasAttribute('data-press-held')).toBe(true);
		await press().click();
		await expect.element(page.getByText('Too short. Press for longer.')).toBeVisible();
		await press().click({ delay: 1100 });
		await expect.element(page.getByText('1 press counted.')).toBeVisible();
	});

	it('says when a press came too soon', async () => {
		await show();
		await choose('Wait 2 seconds');
		await expect
			.poll(async () => {
				await press().click();
				return document.body.textContent;
			})
			.toContain('Too soon. That press did not count.');
	});

	it('makes every button big at once', async () => {
		await show();
		await choose('Bigger buttons');
		expect(press().element().getBoundingClientRect().height).toBeGreaterThanOrEqual(64);
		expect(root.dataset['targets']).toBe('big');
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
