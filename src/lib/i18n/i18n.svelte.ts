import type { i18n as Engine, TFunction } from 'i18next';
import { BorrowedWords, lookUp } from './borrowed';
import { createEngine, namespacesOf, ownDatesOf } from './engine';
import { formatsFor, type Formats } from './formats';
import { fallbacksOf, languageOf, type Language } from './languages';
import type { Namespaces } from './resources';
import { words as firstWords } from '$locales/en/first';

/**
 * The language of the screen. English is there from the start, so that no screen is ever without
 * words; of it, the pages of a first visit carry no more than their own. Another language is loaded
 * when it is chosen, and only that one.
 */
class ScreenLanguage {
	#engine: Engine = createEngine('en', { en: namespacesOf(firstWords) });
	#isWhole = false;
	#language = $state.raw<Language>(languageOf('en'));
	#formats = $state.raw<Formats>(formatsFor('en'));
	/** Words of this screen that are in another language, because its own does not have them. */
	readonly borrowed = new BorrowedWords();

	get lang(): string {
		return this.#language.lang;
	}

	/** Its name in itself. */
	get name(): string {
		return this.#language.name;
	}

	get dir(): 'ltr' | 'rtl' {
		return this.#language.dir;
	}

	/** False while no native speaker has read this language's words. */
	get checked(): boolean {
		return this.#language.checked;
	}

	get format(): Formats {
		return this.#formats;
	}

	get engine(): Engine {
		// Reading the language here lets a screen follow it.
		void this.#language;
		return this.#engine;
	}

	/**
	 * Brings the words of every page.
	 * @throws when they can't be loaded
	 */
	async prepare(): Promise<void> {
		if (this.#isWhole) return;
		const { words } = await languageOf('en').load();
		// Another language was chosen meanwhile, and English came with it.
		if (this.#isWhole) return;
		for (const [namespace, texts] of Object.entries(namespacesOf(words))) {
			this.#engine.addResourceBundle('en', namespace, texts);
		}
		this.#isWhole = true;
	}

	/** Shows the app in another language. When its words can't be loaded, the old one stays and this throws. */
	async use(tag: string): Promise<void> {
		const language = languageOf(tag);
		if (language.lang === this.#language.lang) return;
		const wanted = [language.lang, ...fallbacksOf(language.lang)];
		const loaded = await Promise.all(
			wanted.map(async (lang) => [lang, (await languageOf(lang).load()).words] as const)
		);
		const resources = loaded.map(([lang, words]) => [lang, namespacesOf(words)] as const);
		this.borrowed.clear();
		this.#engine = createEngine(language.lang, Object.fromEntries(resources));
		this.#formats = formatsFor(language.lang, undefined, ownDatesOf(loaded[0]?.[1] ?? {}));
		this.#language = language;
		this.#isWhole = true;
	}

	/** The language that a text of the app is really in: the screen's own, unless all of it is borrowed. */
	languageOf(text: string): string {
		return this.borrowed.languageOf(text) ?? this.lang;
	}
}

export const screenLanguage = new ScreenLanguage();

function translate(key: string, options?: Record<string, unknown>): unknown {
	const { engine, borrowed } = screenLanguage;
	return lookUp(engine, borrowed, [key, options]);
}

/** The words of a key such as `plan:title`, in the language of the screen. Typed by the English words. */
export const t = translate as TFunction<Namespaces>;

type LookUp = (key: string, options: Record<string, unknown>) => unknown;

function translateToEnglish(key: string, options?: Record<string, unknown>): unknown {
	return (screenLanguage.engine.t as LookUp)(key, { ...options, lng: 'en' });
}

/** The same in English, for words that go to somebody else in the end. */
export const inEnglish = translateToEnglish as TFunction<Namespaces>;
