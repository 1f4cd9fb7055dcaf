import type { AdultText, ChosenWording } from '$lib/domain/text/text';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import * as words from '$lib/i18n/reader';
import { screenReader } from './reader';

/** An adult's words for this screen. */
export function wordingFor<T>(from: AdultText<T>): ChosenWording<T> {
	return words.wordingFor(from, screenReader());
}

/** The app's own words, as a wording. */
export function ownWording<T extends string | string[]>(text: T): ChosenWording<T> {
	return words.ownWording(text, screenReader());
}

/** For the element around a wording: its language and direction, where they are not the page's. */
export function langOf({ lang }: { lang: string }): { lang?: string; dir?: 'auto' } {
	return lang === screenLanguage.lang ? {} : { lang, dir: 'auto' };
}
