import type { LanguageTag } from '$lib/domain/text/text';

/** Words by file, such as `./plan.json`. */
export interface LanguageWords {
	words: Record<string, unknown>;
}

export interface Language {
	lang: LanguageTag;
	/** Its name in itself. */
	name: string;
	dir: 'ltr' | 'rtl';
	/** False while no native speaker has read it: the screen then says so and offers an interpreter. */
	checked: boolean;
	load: () => Promise<LanguageWords>;
}

/** One line for each language. The words are in `locales/<tag>/`; see `locales/README.md`. */
export const LANGUAGES: readonly Language[] = [
	{ lang: 'en', name: 'English', dir: 'ltr', checked: true, load: () => import('$locales/en/index') },
	{
		lang: 'en-x-easy',
		name: 'Easy English',
		dir: 'ltr',
		checked: true,
		load: () => import('$locales/en-x-easy/index')
	},
	{ lang: 'cy', name: 'Cymraeg', dir: 'ltr', checked: false, load: () => import('$locales/cy/index') },
	{ lang: 'ar', name: 'العربية', dir: 'rtl', checked: false, load: () => import('$locales/ar/index') },
	{ lang: 'am', name: 'አማርኛ', dir: 'ltr', checked: false, load: () => import('$locales/am/index') },
	{
		lang: 'ckb',
		name: 'کوردی (سۆرانی)',
		dir: 'rtl',
		checked: false,
		load: () => import('$locales/ckb/index')
	},
	{ lang: 'fa', name: 'فارسی', dir: 'rtl', checked: false, load: () => import('$locales/fa/index') },
	{ lang: 'fr', name: 'Français', dir: 'ltr', checked: false, load: () => import('$locales/fr/index') },
	{ lang: 'pl', name: 'Polski', dir: 'ltr', checked: false, load: () => import('$locales/pl/index') },
	{ lang: 'ps', name: 'پښتو', dir: 'rtl', checked: false, load: () => import('$locales/ps/index') },
	{ lang: 'pt', name: 'Português', dir: 'ltr', checked: false, load: () => import('$locales/pt/index') },
	{ lang: 'ro', name: 'Română', dir: 'ltr', checked: false, load: () => import('$locales/ro/index') },
	{ lang: 'so', name: 'Soomaali', dir: 'ltr', checked: false, load: () => import('$locales/so/index') },
	{ lang: 'sq', name: 'Shqip', dir: 'ltr', checked: false, load: () => import('$locales/sq/index') },
	{ lang: 'ti', name: 'ትግርኛ', dir: 'ltr', checked: false, load: () => import('$locales/ti/index') },
	{ lang: 'tr', name: 'Türkçe', dir: 'ltr', checked: false, load: () => import('$locales/tr/index') },
	{ lang: 'uk', name: 'Українська', dir: 'ltr', checked: false, load: () => import('$locales/uk/index') },
	{ lang: 'vi', name: 'Tiếng Việt', dir: 'ltr', checked: false, load: () => import('$locales/vi/index') }
];

const ENGLISH = LANGUAGES[0] as Language;

/** The language of a tag, or English when there is none. */
export function languageOf(tag: LanguageTag): Language {
	return LANGUAGES.find(({ lang }) => lang === tag) ?? ENGLISH;
}

/** Where to look next for a word that a language does not have: the easier English, then English. */
export function fallbacksOf(tag: LanguageTag): LanguageTag[] {
	if (tag === 'en') return [];
	if (tag === 'en-x-easy') return ['en'];
	return ['en-x-easy', 'en'];
}

const EASIER = '-x-easy';

/** The language that a tag of its easier form belongs to; any other tag as it is. */
export function plainOf(tag: LanguageTag): LanguageTag {
	return tag.endsWith(EASIER) ? tag.slice(0, -EASIER.length) : tag;
}

/** The easier form of a language, where the app has one. */
export function easierOf(tag: LanguageTag): LanguageTag | undefined {
	return LANGUAGES.find(({ lang }) => lang === `${plainOf(tag)}${EASIER}`)?.lang;
}
