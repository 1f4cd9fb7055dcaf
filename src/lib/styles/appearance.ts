import type { ReadingLevel } from '$lib/domain/text/text';

/**
 * How a child likes the app to look, as attributes of <html>. A copy without anything else in it is
 * kept where static/theme-boot.js can read it before the first paint, when the sealed store is
 * still shut: it says how, never who.
 */
export interface Appearance {
	lang: string;
	dir: 'ltr' | 'rtl';
	theme: 'light' | 'dark' | 'contrast' | 'device';
	level: ReadingLevel;
	/** More attributes of the same kind: `data-` and small letters, such as `data-text`. */
	more?: Record<`data-${string}`, string>;
}

/** Read by static/theme-boot.js under the same name. */
export const APPEARANCE_KEY = 'appearance';

type MatchMedia = (query: string) => { matches: boolean };

function attributesOf({ lang, dir, theme, level, more }: Appearance): Record<string, string> {
	return { ...more, lang, dir, 'data-theme': theme, 'data-level': level };
}

function themeOfDevice(matchMedia: MatchMedia): 'light' | 'dark' | 'contrast' {
	if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows it at once. */
export function applyAppearance(
	appearance: Appearance,
	root: HTMLElement = document.documentElement,
	matchMedia: MatchMedia = (query) => window.matchMedia(query)
): void {
	const attributes = attributesOf(appearance);
	if (appearance.theme === 'device') attributes['data-theme'] = themeOfDevice(matchMedia);
	for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
}

/** Keeps the copy for the next start. A device that refuses storage starts in light, nothing worse. */
export function keepAppearance(
	appearance: Appearance,
	storage: Pick<Storage, 'setItem'> = localStorage
): void {
	try {
		storage.setItem(APPEARANCE_KEY, JSON.stringify(attributesOf(appearance)));
	} catch {
		return;
	}
}

/** Forgets the copy, when this child's world leaves the device. */
export function forgetAppearance(storage: Pick<Storage, 'removeItem'> = localStorage): void {
	try {
		storage.removeItem(APPEARANCE_KEY);
	} catch {
		return;
	}
}
