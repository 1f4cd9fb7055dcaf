/** Each choice must show its effect at once and be kept. */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { speaker } from '$lib/speech/speaker.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ReadingPage from './ReadingPage.svelte';
import { pretendSession } from './testing/session';

const root = document.documentElement;

async function show(settings: SettingsBody = {}) {
	const session = pretendSession({ settings });
	const { container } = await render(ReadingPage, { session });
	return { container, ...session };
}

const choose = (name: string) => page.getByText(name, { exact: true }).click();

beforeEach(() => {
	appearance.forget();
	freshPage();
});

afterEach(() => vi.restoreAllMocks());

function withVoices(...names: string[]) {
	const voices = names.map((name) => ({ name, lang: 'en-GB', localService: true })) as SpeechSynthesisVoice[];
	vi.spyOn(speaker, 'voicesFor').mockReturnValue(voices);
	return vi.spyOn(speaker, 'read').mockImplementation(() => {});
}

describe('ReadingPage', () => {
	it('lets a child try each voice of the device, and keeps the one that is chosen', async () => {
		const read = withVoices('Ada', 'Bob');
		const { save } = await show();
		await page.getByRole('button', { name: 'Listen: Bob' }).click();
		expect(read).toHaveBeenCalledWith(expect.any(String), expect.any(Array), 'en', 'Bob');
		await choose('Bob');
		expect(speaker.chosen).toBe('Bob');
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { voice: 'Bob' } });
	});

	it('goes back to the usual voice', async () => {
		withVoices('Ada', 'Bob');
		const { save } = await show({ voice: 'Bob' });
		await expect.element(page.getByRole('radio', { name: 'Bob' })).toBeChecked();
		await choose('Usual voice');
		expect(speaker.chosen).toBeNull();
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { voice: null } });
	});

	it('has the usual voice where the device lacks the one that was chosen', async () => {
		withVoices('Ada', 'Bob');
		await show({ voice: 'Of another tablet' });
		await expect.element(page.getByRole('radio', { name: 'Usual voice' })).toBeChecked();
	});

	it('shows a few voices of many, and the chosen one among them', async () => {
		withVoices(...'ABCDEFGHIJ');
		await show({ voice: 'J' });
		const voices = page.getByRole('group', { name: 'Voice' }).getByRole('radio');
		expect(voices.elements()).toHaveLength(8);
		await page.getByRole('button', { name: 'Show more voices' }).click();
		expect(voices.elements()).toHaveLength(11);
	});

	it('says so where the device has no voice for the language', async () => {
		withVoices();
		await show();
		const group = page.getByRole('group', { name: 'Voice' });
		await expect.element(group).toHaveTextContent('This device has no voice for this language.');
	});

	it('turns easier words on and off, and offers them only where there are some', async () => {
		const { save } = await show();
		await choose('Use easier words');
		await expect.poll(() => root.lang).toBe('en-x-easy');
		expect(save).toHaveBeenLastCalledWith({ kind: 'settings', body: { language: 'en-x-easy' } });
		await expect.element(page.getByRole('radio', { name: 'English', exact: true })).toBeChecked();
		await choose('Use easier words');
		await expect.poll(() => root.lang).toBe('en');
		expect(save).toHaveBeenLastCalledWith({ kind: 'settings', body: { language: 'en' } });
		await choose('Cymraeg');
		await expect.poll(() => page.getByRole('checkbox').elements()).toHaveLength(0);
		appearance.forget();
		await expect.poll(() => root.lang).toBe('en');
	});

	it('reads aloud as fast as was chosen', async () => {
		const { save } = await show();
		await choose('Slow');
		expect(speaker.rate).toBeLessThan(1);
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { more: { speed: 'slow' } } });
	});

	it('shows the app in the language that was chosen', async () => {
		const { save } = await show();
		await choose('العربية');
		await expect.poll(() => root.dir).toBe('rtl');
		expect(save).toHaveBeenCalledWith({ kind: 'settings', body: { language: 'ar' } });
		appearance.forget();
		await expect.poll(() => root.lang).toBe('en');
	});

	it('says so where a language can’t be fetched, until another one is chosen', async () => {
		vi.spyOn(screenLanguage, 'use').mockRejectedValueOnce(new TypeError('Failed to fetch'));
		await show();
		await choose('Polski');
		const words = page.getByText('Polski needs internet. Open the app again when you have some.');
		await expect.element(words).toBeVisible();
		expect(root.lang).toBe('en');
		await choose('English');
		await expect.element(words).not.toBeInTheDocument();
	});

	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});
});
