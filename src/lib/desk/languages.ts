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
	const names = new Intl.DisplayNames(deskLanguage, { type: 'language' });
	const [english, ...others] = FIRST_LANGUAGES.map((tag) => ({ value: tag, words: names.of(tag) ?? tag }));
	const byName = new Intl.Collator(deskLanguage);
	return [...(english ? [english] : []), ...others.sort((a, b) => byName.compare(a.words, b.words))];
}
