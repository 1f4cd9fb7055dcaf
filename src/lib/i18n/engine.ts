import { createInstance, type i18n, type Resource } from 'i18next';
import { fallbacksOf, type LanguageWords } from './languages';

/** Namespaces by name: `./plan.json` is `plan`. */
export function namespacesOf(words: LanguageWords['words']): Record<string, object> {
	return Object.fromEntries(
		Object.entries(words).map(([file, content]) => [file.replace(/^.*\/|\.json$/g, ''), content as object])
	);
}

/** An i18next instance for one language, with what it falls back to. Words are text: nothing is escaped or parsed as HTML. */
export function createEngine(lang: string, resources: Resource): i18n {
	const engine = createInstance({
		lng: lang,
		fallbackLng: fallbacksOf(lang),
		// A tag such as en-x-easy is one language, not a chain that i18next may cut.
		load: 'currentOnly',
		defaultNS: 'common',
		interpolation: { escapeValue: false },
		returnNull: false,
		resources
	});
	void engine.init();
	return engine;
}
