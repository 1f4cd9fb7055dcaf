import type { TFunction } from 'i18next';
import { createContext } from 'svelte';
import { createEngine, namespacesOf, ownDatesOf } from '$lib/i18n/engine';
import { formatsFor, type Formats } from '$lib/i18n/formats';
import { fallbacksOf, languageOf } from '$lib/i18n/languages';
import type { DeskNamespaces } from '$lib/i18n/resources';

/** The words of the desk in the language of whoever is signed in, and dates as they are at their place. */
export interface DeskWords {
	t: TFunction<DeskNamespaces>;
	lang: string;
	dir: 'ltr' | 'rtl';
	format: Formats;
	timeZone: string;
}

/** Given by the layout of the desk to everything in it. */
export const [deskWords, setDeskWords] = createContext<DeskWords>();

/** The desk's own words are no part of the child's app, so they come by themselves. */
const files = import.meta.glob<object>('/locales/*/desk*.json', { import: 'default' });

const loaded = new Map<string, Promise<DeskWords>>();

/** Loads one language, on the server once and in a browser when the desk is opened. */
export function loadDeskWords(tag: string, timeZone: string): Promise<DeskWords> {
	const name = `${tag}/${timeZone}`;
	const words = loaded.get(name) ?? load(tag, timeZone);
	loaded.set(name, words);
	words.catch(() => loaded.delete(name));
	return words;
}

async function load(tag: string, timeZone: string): Promise<DeskWords> {
	const { lang, dir } = languageOf(tag);
	const chain = [lang, ...fallbacksOf(lang)];
	const [resources, own] = await Promise.all([
		Promise.all(chain.map(async (one) => [one, await resourcesOf(one)] as const)),
		languageOf(lang).load()
	]);
	return {
		t: createEngine(lang, Object.fromEntries(resources)).t,
		lang,
		dir,
		format: formatsFor(lang, timeZone, ownDatesOf(own.words)),
		timeZone
	};
}

async function resourcesOf(lang: string): Promise<Record<string, object>> {
	const own = Object.entries(files).filter(([file]) => file.startsWith(`/locales/${lang}/`));
	const [app, desk] = await Promise.all([
		languageOf(lang).load(),
		Promise.all(own.map(async ([file, load]) => [file, await load()] as const))
	]);
	return namespacesOf({ ...app.words, ...Object.fromEntries(desk) });
}
