/**
 * Each choice must be kept, and work at once: here is where it is tried.
 * The keys must be found by pressing the switch, and a key that could never be one must be refused.
 */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { scanning } from '$lib/features/shell/scanning.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import SwitchPage from './SwitchPage.svelte';
import { Liker } from './testing/liker.svelte';

let stop = () => {};

async function show(settings: SettingsBody = {}) {
	const liker = new Liker(settings);
	scanning.follow(settings);
	const { container } = await render(SwitchPage, { session: liker });
	return { container, liker };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();
const ring = () => document.querySelector('.scanring');

beforeEach(() => {
	appearance.forget();
	freshPage();
	stop = scanning.start();
});

afterEach(() => {
	scanning.forget();
	stop();
});

describe('SwitchPage', () => {
	it('offers no more than the first question to somebody without a switch', async () => {
		await show();
		await expect.element(page.getByRole('radio', { name: 'By touch or keys' })).toBeChecked();
		await expect.element(page.getByRole('heading', { name: 'Try it' })).not.toBeInTheDocument();
	});

	it('starts one switch at once: the next press of it brings the ring', async () => {
		const { liker } = await show();
		await choose('One switch');
		expect(liker.save).toHaveBeenCalledExactlyOnceWith({ kind: 'settings', body: { scanWay: 'one' } });
		expect(ring()).toBeNull();
		await userEvent.keyboard(' ');
		await expect.poll(ring).not.toBeNull();
		await choose('By touch or keys');
		await expect.poll(ring).toBeNull();
	});

	it('keeps the pace, and starts with two seconds', async () => {
		const { liker } = await show({ scanWay: 'one' });
		await expect.element(page.getByRole('radio', { name: '2 seconds' })).toBeChecked();
		await choose('4 seconds');
		expect(liker.save).toHaveBeenCalledWith({ kind: 'settings', body: { scanPace: 4000 } });
		expect(scanning.manner.pace).toBe(4000);
	});

	it.each([
		['Say what the ring is on', { scanSpoken: true }],
		['A touch anywhere is my switch', { scanTouch: true }]
	])('keeps “%s”', async (name, body) => {
		const { liker } = await show({ scanWay: 'one' });
		await choose(name);
		expect(liker.save).toHaveBeenCalledWith({ kind: 'settings', body });
	});

	it('finds the key that a switch presses', async () => {
		const { liker } = await show({ scanWay: 'one' });
		await expect.element(page.getByText('Keys: Space and Enter')).toBeVisible();
		await page.getByRole('button', { name: 'Find it' }).click();
		await expect.element(page.getByText('Press your switch now.')).toBeVisible();
		await userEvent.keyboard('{F7}');
		expect(liker.save).toHaveBeenCalledWith({ kind: 'settings', body: { scanChooseKey: 'F7' } });
		await expect.element(page.getByText('Keys: F7', { exact: true })).toBeVisible();
		await choose('Use the usual keys');
		await expect.element(page.getByText('Keys: Space and Enter')).toBeVisible();
	});

	it('finds both keys of two switches', async () => {
		const { liker } = await show({ scanWay: 'two' });
		await page.getByRole('button', { name: 'Find it' }).first().click();
		await userEvent.keyboard('{ArrowRight}');
		expect(liker.save).toHaveBeenCalledWith({ kind: 'settings', body: { scanStepKey: 'ArrowRight' } });
		await expect.element(page.getByText('Keys: Arrow Right')).toBeVisible();
	});

	it('says when a key can not be a switch, and keeps what there was', async () => {
		const { liker } = await show({ scanWay: 'one' });
		await page.getByRole('button', { name: 'Find it' }).click();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByText('This key can’t be a switch.')).toBeVisible();
		expect(liker.save).not.toHaveBeenCalled();
	});

	it('says what was chosen where it is tried', async () => {
		await show({ scanWay: 'one' });
		await page.getByRole('button', { name: 'cat' }).click();
		await expect.element(page.getByText('You chose: cat')).toBeVisible();
	});

	it.each(['one', 'two'] as const)('is accessible with %s', async (scanWay) => {
		const { container } = await show({ scanWay });
		await expectAccessible(container);
	});
});
