import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import type { Reader } from '$lib/i18n/reader';
import { serviceInfo, session } from '$lib/offline/index';
import { appearance } from './appearance.svelte';
import { placeOf } from './place';

/** Whoever looks at this screen. */
export function screenReader(): Reader {
	const { lang, dir, format } = screenLanguage;
	return {
		t,
		lang,
		dir,
		format,
		level: appearance.level,
		iroLabel: placeOf(serviceInfo.current, session.current?.view ?? null)?.iroLabel ?? null,
		languageOf: (text) => screenLanguage.languageOf(text)
	};
}
