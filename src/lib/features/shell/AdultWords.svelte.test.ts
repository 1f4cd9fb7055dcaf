/**
 * Hard words below a line of symbols must be marked with the language they are in, what stands before
 * them with the screen's, and their meaning must be heard in the language of the words.
 */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { glossary } from '$lib/i18n/glossary.svelte';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { lexicons } from '$lib/i18n/lexicon.svelte';
import { freshPage } from '$lib/ui/testing/accessible';
import AdultWords from './AdultWords.svelte';
import { appearance } from './appearance.svelte';

const wording = { text: 'The judge made a care order.', lang: 'en', checked: true } as const;

beforeEach(async () => {
	await Promise.all([screenLanguage.use('ar'), glossary.prepare('en'), lexicons.prepare('en')]);
	appearance.forget();
	freshPage({ dir: 'rtl' });
});
afterEach(() => screenLanguage.use('en'));

describe('AdultWords', () => {
	it('marks hard words, and what stands before them, with their languages', async () => {
		const { container } = await render(AdultWords, { wording });
		const word = page.getByRole('button', { name: 'care order' });
		await expect.element(word).toBeVisible();
		expect(word.element().closest<HTMLElement>('[lang]')?.lang).toBe('en');
		const lead = container.querySelector<HTMLElement>('.hard span');
		expect([lead?.textContent.trim(), lead?.lang]).toEqual(['كلمات صعبة:', 'ar']);
	});
});
