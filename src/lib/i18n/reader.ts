import type { TFunction } from 'i18next';
import { chooseWording, type AdultText, type ChosenWording, type ReadingLevel } from '$lib/domain/text/text';
import type { Formats } from './formats';
import type { Namespaces } from './resources';

/** Whoever reads: in which language and at which level. On a screen, or on paper that a server writes. */
export interface Reader {
	t: TFunction<Namespaces>;
	lang: string;
	dir: 'ltr' | 'rtl';
	format: Formats;
	level: ReadingLevel;
	/** What the IRO is called where the child lives; null where they are called IRO (NCB-AppB-7). */
	iroLabel: string | null;
	/** The language that a text of the app is really in: the reader's own, unless it is borrowed. */
	languageOf: (text: string) => string;
}

/** An adult's words for a reader: in their language, and in the easier form where symbols come first. */
export function wordingFor<T>(from: AdultText<T>, { lang, level }: Reader): ChosenWording<T> {
	return chooseWording(from, level === 'symbols' && lang === 'en' ? 'en-x-easy' : lang);
}

/** The app's own words, as a wording. Where its language does not have them, they say which one they are in. */
export function ownWording<T extends string | string[]>(text: T, reader: Reader): ChosenWording<T> {
	return { text, lang: reader.languageOf([text].flat().join('. ')), checked: true };
}
