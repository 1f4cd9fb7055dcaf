import type { TFunction } from 'i18next';
import type { ReadingLevel } from '$lib/domain/text/text';
import { BorrowedWords, lookUp } from './borrowed';
import { createEngine, namespacesOf, ownDatesOf } from './engine';
import { formatsFor, type Formats } from './formats';
import { fallbacksOf, languageOf } from './languages';
import type { Reader } from './reader';
import type { DeskNamespaces, Namespaces } from './resources';

/** The words of every language, for pages that the server writes. */
const files = import.meta.glob('/locales/*/*.json', { eager: true, import: 'default' });

export interface Translator {
	t: TFunction<DeskNamespaces>;
	lang: string;
	dir: 'ltr' | 'rtl';
	format: Formats;
}

const made = new Map<string, Translator>();

/** Words, dates and lists for a page written by the server. `timeZone` is that of the reader's place. */
export function translatorFor(tag: string, timeZone = 'Europe/London'): Translator {
	const { lang, dir } = languageOf(tag);
	const name = `${lang}/${timeZone}`;
	const known = made.get(name);
	if (known) return known;
	const resources = Object.fromEntries(
		[lang, ...fallbacksOf(lang)].map((one) => [one, namespacesOf(filesOf(one))])
	);
	const translator: Translator = {
		t: createEngine(lang, resources).t,
		lang,
		dir,
		format: formatsFor(lang, timeZone, ownDatesOf(filesOf(lang)))
	};
	made.set(name, translator);
	return translator;
}

/** Somebody who reads on paper, or before any script runs. */
export function readerFor(
	tag: string,
	level: ReadingLevel,
	{ timeZone, iroLabel }: { timeZone?: string; iroLabel: string | null }
): Reader {
	const translator = translatorFor(tag, timeZone);
	const { lang, dir, format } = translator;
	const borrowed = new BorrowedWords();
	const t = (key: string, options?: Record<string, unknown>) =>
		lookUp({ t: translator.t, language: lang }, borrowed, [key, options]);
	return {
		t: t as TFunction<Namespaces>,
		lang,
		dir,
		format,
		level,
		iroLabel,
		languageOf: (text) => borrowed.languageOf(text) ?? lang
	};
}

function filesOf(lang: string): Record<string, unknown> {
	return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith(`/locales/${lang}/`)));
}
