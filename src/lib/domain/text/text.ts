export const READING_LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;

/** How much symbol and how much text a screen shows. Places and order stay the same. */
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** One thing, said for each reading level. */
export type LevelledText = Record<ReadingLevel, string>;

/** A BCP 47 tag that this service has words for, such as `en`, `en-x-easy` or `ar`. */
export type LanguageTag = string;

/** An adult's words in another language. `checkedBy` names the person who read it; null: a machine wrote it. */
export interface Translation<T> {
	text: T;
	checkedBy: string | null;
}

/**
 * Words that an adult wrote for a child, in the language they were written in, with easier forms
 * and translations beside them. A child's own words are never stored like this: they stay as written.
 */
export interface AdultText<T = string> {
	lang: LanguageTag;
	text: T;
	easy?: T;
	translations?: Record<LanguageTag, Translation<T>>;
}

/** The wording to show a reader of `lang`, and the language it is really in. */
export interface ChosenWording<T> {
	text: T;
	lang: LanguageTag;
	/** False when nobody has checked a machine's translation. */
	checked: boolean;
}

/**
 * Chooses the wording nearest to the reader: their own language, then (for an easier form of it)
 * the easy form, then the original. Never invents one.
 */
export function chooseWording<T>(from: AdultText<T>, lang: LanguageTag): ChosenWording<T> {
	const original: ChosenWording<T> = { text: from.text, lang: from.lang, checked: true };
	const wantsEasy = lang.endsWith('-x-easy');
	const plain = wantsEasy ? lang.slice(0, -'-x-easy'.length) : lang;
	if (wantsEasy && plain === from.lang && from.easy !== undefined) return { ...original, text: from.easy };
	if (lang === from.lang || plain === from.lang) return original;
	const translation = from.translations?.[lang] ?? from.translations?.[plain];
	if (!translation) return from.easy === undefined ? original : { ...original, text: from.easy };
	return {
		text: translation.text,
		lang: from.translations?.[lang] ? lang : plain,
		checked: translation.checkedBy !== null
	};
}
