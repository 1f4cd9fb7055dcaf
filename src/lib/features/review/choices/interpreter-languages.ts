import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { LANGUAGES } from '$lib/i18n/languages';

interface LanguageOption {
	value: string;
	words: string;
	lang?: string;
}

/** Languages that an interpreter is asked for in: the one of the screen first, then signing; any other is said in words. */
export function interpreterLanguages(): LanguageOption[] {
	const all = LANGUAGES.filter(({ lang }) => !lang.startsWith('en')).map(({ lang }) => lang);
	const own = all.filter((lang) => lang === screenLanguage.lang);
	const others = all.filter((lang) => lang !== screenLanguage.lang);
	return [...own, 'sign', ...others, 'other'].map((value) => ({
		value,
		words: interpreterLanguage(value),
		...(all.includes(value) ? { lang: value } : {})
	}));
}

/** A language by its own name. */
export function interpreterLanguage(lang: string): string {
	if (lang === 'sign') return t('choices:interpreter.sign');
	return LANGUAGES.find((one) => one.lang === lang)?.name ?? t('choices:interpreter.other');
}
