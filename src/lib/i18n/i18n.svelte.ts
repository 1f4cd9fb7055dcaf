import type { i18n as Engine, TFunction } from 'i18next';
import { createEngine, namespacesOf } from './engine';
import { formatsFor, type Formats } from './formats';
import { fallbacksOf, languageOf, type Language } from './languages';
import type { Namespaces } from './resources';
import { words as english } from '$locales/en/index';

/**
 * The language of the screen. English is there from the start, so that no screen is ever without
 * words; another language is loaded when it is chosen, and only that one.
 */
class ScreenLanguage {
	#engine: Engine = createEngine('en', { en: namespacesOf(english) });
	#language = $state.raw<Language>(languageOf('en'));
	#formats = $state.raw<Formats>(formatsFor('en'));

	get lang(): string {
		return this.#language.lang;
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

	/** Shows the app in another language. When its words can't be loaded, the old one stays and this throws. */
	async use(tag: string): Promise<void> {
		const language = languageOf(tag);
		if (language.lang === this.#language.lang) return;
		const wanted = [language.lang, ...fallbacksOf(language.lang)];
		const loaded = await Promise.all(
			wanted.map(async (lang) => [lang, namespacesOf((await languageOf(lang).load()).words)] as const)
		);
		this.#engine = createEngine(language.lang, Object.fromEntries(loaded));
		this.#formats = formatsFor(language.lang);
		this.#language = language;
	}
}

export const screenLanguage = new ScreenLanguage();

type LookUp = (key: string, options?: Record<string, unknown>) => unknown;

function translate(key: string, options?: Record<string, unknown>): unknown {
	return (screenLanguage.engine.t as LookUp)(key, options);
}

/** The words of a key such as `plan:title`, in the language of the screen. Typed by the English words. */
export const t = translate as TFunction<Namespaces>;
