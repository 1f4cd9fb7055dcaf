import { chooseWording, type AdultText, type ChosenWording } from '$lib/domain/text/text';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { appearance } from './appearance.svelte';

/** An adult's words for this screen: in its language, and in the easier form where symbols come first. */
export function wordingFor<T>(from: AdultText<T>): ChosenWording<T> {
	const { lang } = screenLanguage;
	return chooseWording(from, appearance.level === 'symbols' && lang === 'en' ? 'en-x-easy' : lang);
}

/** The app's own words, as a wording. Where its language does not have them, they say which one they are in. */
export function ownWording<T extends string | string[]>(text: T): ChosenWording<T> {
	return { text, lang: screenLanguage.languageOf([text].flat().join('. ')), checked: true };
}

/** For the element around a wording: its language and direction, where they are not the page's. */
export function langOf({ lang }: { lang: string }): { lang?: string; dir?: 'auto' } {
	return lang === screenLanguage.lang ? {} : { lang, dir: 'auto' };
}
