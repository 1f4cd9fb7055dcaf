import { READING_LEVELS, type AdultText, type LanguageTag, type LevelledText } from '$lib/domain/text/text';

/** The same in easier words and in the child's language, as it stands in a form. Empty where there is none. */
export interface OtherForms<T = string> {
	easy: T;
	translation: T;
	/** Who has read the translation; empty where a machine wrote it and nobody has. */
	checkedBy: string;
}

export type LevelForms = OtherForms<LevelledText>;

export const NO_LEVELS: LevelledText = { symbols: '', 'symbols-and-words': '', words: '' };

/** The language into which words for a child can be put; null where the child reads that of the writer. */
export function languageToAdd(appLanguage: LanguageTag, writersLanguage: LanguageTag): LanguageTag | null {
	const plain = (tag: string) => tag.split('-')[0];
	return plain(appLanguage) === plain(writersLanguage) ? null : appLanguage;
}

/** What stands in the form at first: the forms that the words have. */
export function formsOf(said: AdultText | null | undefined, into: LanguageTag | null): OtherForms {
	return { easy: said?.easy ?? '', ...translationOf(said, into, '') };
}

export function levelFormsOf(
	said: AdultText<LevelledText> | null | undefined,
	into: LanguageTag | null
): LevelForms {
	return { easy: said?.easy ?? NO_LEVELS, ...translationOf(said, into, NO_LEVELS) };
}

function translationOf<T>(said: AdultText<T> | null | undefined, into: LanguageTag | null, none: T) {
	const found = into === null ? undefined : said?.translations?.[into];
	return { translation: found?.text ?? none, checkedBy: found?.checkedBy ?? '' };
}

/** The words with the forms that were filled in. */
export function withForms(
	original: { lang: LanguageTag; text: string },
	forms: OtherForms,
	into: LanguageTag | null
): AdultText {
	return joined(original, {
		...forms,
		easy: isBlank(forms.easy) ? undefined : forms.easy,
		translation: isBlank(forms.translation) ? undefined : forms.translation,
		into
	});
}

/** The same at three levels. Where no easier words were given for a level, those of the level are easy already. */
export function levelsWithForms(
	original: { lang: LanguageTag; text: LevelledText },
	forms: LevelForms,
	into: LanguageTag | null
): AdultText<LevelledText> {
	const { easy, translation } = forms;
	return joined(original, {
		...forms,
		easy: isBlankLevels(easy)
			? undefined
			: byLevel((level) => (isBlank(easy[level]) ? original.text[level] : easy[level])),
		translation: isBlankLevels(translation) ? undefined : translation,
		into
	});
}

function joined<T>(
	original: { lang: LanguageTag; text: T },
	forms: { easy: T | undefined; translation: T | undefined; checkedBy: string; into: LanguageTag | null }
): AdultText<T> {
	const { easy, translation, into } = forms;
	const checkedBy = forms.checkedBy.trim() || null;
	return {
		lang: original.lang,
		text: original.text,
		...(easy === undefined ? {} : { easy }),
		...(into === null || translation === undefined
			? {}
			: { translations: { [into]: { text: translation, checkedBy } } })
	};
}

export function byLevel(words: (level: (typeof READING_LEVELS)[number]) => string): LevelledText {
	return {
		symbols: words('symbols'),
		'symbols-and-words': words('symbols-and-words'),
		words: words('words')
	};
}

export function isBlankLevels(text: LevelledText): boolean {
	return READING_LEVELS.every((level) => isBlank(text[level]));
}

export function areSameLevels(one: LevelledText, other: LevelledText): boolean {
	return READING_LEVELS.every((level) => one[level] === other[level]);
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
