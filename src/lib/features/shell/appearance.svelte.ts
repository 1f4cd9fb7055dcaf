import type { SettingsBody } from '$lib/domain/entries/entry';
import { READING_LEVELS, type ReadingLevel } from '$lib/domain/text/text';
import { languageOf } from '$lib/i18n/languages';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { markBorrowed } from '$lib/i18n/mark-borrowed';
import {
	APPEARANCE_KEY,
	applyAppearance,
	forgetAppearance,
	keepAppearance,
	type Appearance
} from '$lib/styles/appearance';
import { attributesOfLooks, looksOf, readLooks, USUAL_LOOKS, type Looks } from '$lib/styles/looks';
import { speaker } from '$lib/speech/speaker.svelte';
import { SKIN_TONES } from '$lib/symbols/tones';
import { RATES, speedOf } from './speed';

export type Theme = NonNullable<SettingsBody['theme']>;

export const THEMES = ['light', 'dark', 'contrast', 'device'] as const satisfies readonly Theme[];

const USUAL_LEVEL: ReadingLevel = 'symbols-and-words';

/**
 * How the screen looks now: what the child chose, and what the device asks for where nothing was
 * chosen. Screens read it; only the shell changes it.
 */
class ScreenAppearance {
	level = $state.raw<ReadingLevel>(USUAL_LEVEL);
	theme = $state.raw<Theme>('device');
	/** Skin tone of the symbols: 0 is the plain yellow. */
	skin = $state.raw(0);
	/** Letters and calm. */
	looks = $state.raw<Looks>(USUAL_LOOKS);
	/** A language that was asked for and could not be fetched; the words stay as they are. */
	absent = $state.raw<string | null>(null);
	/** What is on the page is a child's choice, and kept. */
	#isKept = false;
	/** What somebody whom the app does not know has chosen. */
	#tried: SettingsBody = {};
	#wanted = '';
	#spoken: Promise<void> = Promise.resolve();

	/**
	 * Takes over what static/theme-boot.js has put on the page, before anybody's store is open, and
	 * keeps up with a device that turns dark in the evening.
	 */
	start(): () => void {
		// A store that opened first has said already how its child likes it.
		if (!this.#isKept) {
			const kept = readKept();
			this.level = kept.level ?? USUAL_LEVEL;
			this.theme = kept.theme ?? 'device';
			this.looks = kept.looks ?? USUAL_LOOKS;
			void this.#speak(kept.lang ?? languageOfDevice());
		}
		const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
			matchMedia(query)
		);
		const show = () => this.#show();
		for (const query of queries) query.addEventListener('change', show);
		const unmark = markBorrowed();
		return () => {
			unmark();
			for (const query of queries) query.removeEventListener('change', show);
		};
	}

	/** Shows what a child has chosen, and keeps a copy for the first paint of the next start. */
	follow(liked: SettingsBody): void {
		this.#tried = {};
		this.#isKept = true;
		this.#take(liked);
	}

	/** When the words are in the language that was chosen last, or it is known that they can't be. */
	get spoken(): Promise<void> {
		return this.#spoken;
	}

	/** Shows what somebody has chosen before the app knows them: until they join or the page is closed. */
	try(change: SettingsBody): void {
		this.#tried = { ...this.#tried, ...change };
		this.#isKept = false;
		this.#take(this.#tried);
	}

	/** Nobody uses the app here: it looks as on the first day, or as whoever stands before it has just chosen. */
	startAnew(): void {
		if (Object.keys(this.#tried).length === 0) this.forget();
	}

	#take(liked: SettingsBody): void {
		const { level, theme, skin, language, voice, more } = liked;
		this.level = level ?? USUAL_LEVEL;
		this.theme = theme ?? 'device';
		this.skin = skin ?? 0;
		this.looks = looksOf(liked);
		speaker.rate = RATES[speedOf(more)];
		speaker.chosen = voice ?? null;
		this.#spoken = this.#speak(language ?? languageOfDevice());
		this.#show();
	}

	/** Whoever used the app here has left the device: it looks as on the first day. */
	forget(): void {
		this.follow({});
		this.#isKept = false;
		forgetAppearance();
	}

	async #speak(lang: string): Promise<void> {
		this.#wanted = lang;
		try {
			await screenLanguage.use(lang);
			this.absent = null;
		} catch {
			// No network, and the language was never loaded here.
			this.absent = lang;
		}
		// Another one was asked for while this one was on its way.
		if (this.#wanted !== lang) return this.#speak(this.#wanted);
		this.#show();
	}

	#show(): void {
		const { lang, dir } = screenLanguage;
		const more = attributesOfLooks(this.looks);
		const now: Appearance = { lang, dir, theme: this.theme, level: this.level, more };
		applyAppearance(now);
		// The next start begins with the language that was chosen, though its words may still be on their way.
		const { lang: wanted, dir: wantedDir } = languageOf(this.#wanted);
		if (this.#isKept) keepAppearance({ ...now, lang: wanted, dir: wantedDir });
		const { classList } = document.documentElement;
		SKIN_TONES.forEach((_tone, skin) => classList.toggle(`skin-${skin}`, skin === this.skin));
	}
}

export const appearance = new ScreenAppearance();

function readKept(): Partial<Pick<Appearance, 'lang' | 'level' | 'theme'>> & { looks?: Looks } {
	try {
		const kept = JSON.parse(localStorage.getItem(APPEARANCE_KEY) ?? '{}') as Record<string, unknown>;
		return {
			level: READING_LEVELS.find((level) => level === kept['data-level']),
			theme: THEMES.find((theme) => theme === kept['data-theme']),
			lang: typeof kept['lang'] === 'string' ? kept['lang'] : undefined,
			looks: readLooks(kept)
		};
	} catch {
		return {};
	}
}

/** The first of the device's languages that the app has. */
function languageOfDevice(): string {
	const tags = navigator.languages.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
	return tags.find((tag) => languageOf(tag).lang === tag) ?? 'en';
}
