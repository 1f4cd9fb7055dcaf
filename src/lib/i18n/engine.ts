import { createInstance, type i18n, type Resource } from 'i18next';
import type { OwnDates } from './formats';
import { fallbacksOf, type LanguageWords } from './languages';

type Words = LanguageWords['words'];

/** In each file of words: who has written and who has checked it. */
const NOTE = '_note';

/** Files with a meaning of their own; every other one is a namespace. */
const CORE = 'core';
const DATES = 'dates';

/** Words by namespace: `./plan.json` is `plan`; `./core.json` has a few of many. Notes to translators fall away. */
export function namespacesOf(words: Words): Record<string, object> {
	const { [CORE]: few = {}, ...files } = byName(words);
	const whole = Object.entries(files).filter(([name]) => name !== DATES);
	return { ...(few as Record<string, object>), ...Object.fromEntries(whole) };
}

/** How the language writes dates, where it has a file that says so. */
export function ownDatesOf(words: Words): OwnDates | undefined {
	return byName(words)[DATES] as OwnDates | undefined;
}

function byName(words: Words): Record<string, object> {
	return Object.fromEntries(
		Object.entries(words).map(([file, content]) => [
			file.replace(/^.*\/|\.json$/g, ''),
			withoutNote(content as object)
		])
	);
}

function withoutNote(words: object): object {
	return Object.fromEntries(Object.entries(words).filter(([key]) => key !== NOTE));
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
