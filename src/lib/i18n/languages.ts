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
	{ lang: 'ar', name: 'العربية', dir: 'rtl', checked: false, load: () => import('$locales/ar/index') }
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
