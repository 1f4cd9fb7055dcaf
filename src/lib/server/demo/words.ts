import type { AdultText, LevelledText } from '$lib/domain/text/text';

/** Symbol level, middle level, words: the order in which the stories write them. */
export type ThreeLevels = readonly [symbols: string, middle: string, words: string];

/** An adult's words in English, with an Arabic translation that nobody has checked, and an easier form. */
export function said(text: string, arabic?: string, easy?: string): AdultText {
	return {
		lang: 'en',
		text,
		...(easy ? { easy } : {}),
		...(arabic ? { translations: unchecked({ ar: arabic }) } : {})
	};
}

/** One thing said at all three reading levels. */
export function levels(english: ThreeLevels, arabic?: ThreeLevels): AdultText<LevelledText> {
	return {
		lang: 'en',
		text: byLevel(english),
		...(arabic ? { translations: unchecked({ ar: byLevel(arabic) }) } : {})
	};
}

/** Marks translations as made by a machine, so that every screen can say so. */
export function unchecked<T>(byLanguage: Record<string, T>): NonNullable<AdultText<T>['translations']> {
	return Object.fromEntries(
		Object.entries(byLanguage).map(([lang, text]) => [lang, { text, checkedBy: null }])
	);
}

function byLevel([symbols, middle, words]: ThreeLevels): LevelledText {
	return { symbols, 'symbols-and-words': middle, words };
}
