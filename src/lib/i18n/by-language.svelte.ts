import { SvelteMap } from 'svelte/reactivity';

/**
 * Something that comes once for each language and is fetched when it is first needed, such as the
 * glossary. A screen that reads `of` shows it as soon as it is there; until then it does without.
 */
export class ByLanguage<T> {
	readonly #ready = new SvelteMap<string, T>();
	readonly #asked: Record<string, Promise<void> | undefined> = {};

	/** @param fallback the language to take where there is nothing in the one asked for */
	constructor(
		private readonly sources: Readonly<Record<string, () => Promise<T>>>,
		private readonly fallback?: string
	) {}

	/** What there is for a language tag; undefined while it is on its way, or where there is none. */
	of(lang: string): T | undefined {
		const nearest = this.#nearest(lang);
		if (nearest === undefined) return undefined;
		void this.#ask(nearest);
		return this.#ready.get(nearest);
	}

	/** Resolves when it is there, or can't be had: without it, a text is still a text. */
	async prepare(lang: string): Promise<void> {
		const nearest = this.#nearest(lang);
		if (nearest !== undefined) await this.#ask(nearest);
	}

	#nearest(lang: string): string | undefined {
		const tags = [lang, lang.split('-')[0], this.fallback];
		return tags.find((tag) => tag !== undefined && tag in this.sources);
	}

	#ask(lang: string): Promise<void> {
		return (this.#asked[lang] ??= this.#fetch(lang));
	}

	async #fetch(lang: string): Promise<void> {
		try {
			const found = await this.sources[lang]?.();
			if (found !== undefined) this.#ready.set(lang, found);
		} catch {
			// No network, and it was never loaded here: the next screen asks again.
			this.#asked[lang] = undefined;
		}
	}
}
