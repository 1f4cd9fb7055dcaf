/** First languages to choose from when a child is added; more than the app itself speaks. */
const FIRST_LANGUAGES = [
	'en',
	'cy',
	'ar',
	'am',
	'bn',
	'ckb',
	'fa',
	'fr',
	'gu',
	'hi',
	'pa',
	'pl',
	'prs',
	'ps',
	'pt',
	'ro',
	'sk',
	'so',
	'sq',
	'ti',
	'tr',
	'uk',
	'ur',
	'vi',
	'zh'
] as const;

/** The same with their names in the language of the desk: English first, then by name. */
export function firstLanguages(deskLanguage: string): { value: string; words: string }[] {
	const [english, ...others] = FIRST_LANGUAGES.map((tag) => ({
		value: tag,
		words: languageName(tag, deskLanguage)
	}));
	const byName = new Intl.Collator(deskLanguage);
	return [...(english ? [english] : []), ...others.sort((a, b) => byName.compare(a.words, b.words))];
}

/** What a language is called in the language of the desk. */
export function languageName(tag: string, deskLanguage: string): string {
	return new Intl.DisplayNames(deskLanguage, { type: 'language' }).of(tag) ?? tag;
}
