import { glossary } from '$lib/i18n/glossary.svelte';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { lexicons } from '$lib/i18n/lexicon.svelte';

/** Fetches what symbol lines and hard words are made from, so that a text does not change while it is read. */
export async function prepareReading(): Promise<void> {
	const { lang } = screenLanguage;
	await Promise.all([glossary.prepare(lang), lexicons.prepare(lang), lexicons.prepare('en')]);
}
