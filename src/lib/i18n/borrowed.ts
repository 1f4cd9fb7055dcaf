/**
 * Words on the screen that its language does not have, each with the language it was borrowed from.
 * A text that is made of them alone can then be read out, and laid out, as what it is.
 */
export class BorrowedWords {
	readonly #from = new Map<string, string>();
	/** Longest first, so that "My plan" is found before "plan". */
	#inOrder: readonly string[] | null = null;

	get isEmpty(): boolean {
		return this.#from.size === 0;
	}

	clear(): void {
		this.#from.clear();
		this.#inOrder = null;
	}

	/** @param words a text, or texts in lists and objects, as i18next hands them out */
	note(words: unknown, lang: string): void {
		if (words instanceof Object) return Object.values(words).forEach((part) => this.note(part, lang));
		const text = typeof words === 'string' ? words.trim() : '';
		if (text === '' || this.#from.has(text)) return;
		this.#from.set(text, lang);
		this.#inOrder = null;
	}

	/** The language that a text is really in, when all of its words are borrowed. */
	languageOf(text: string): string | undefined {
		const whole = this.#from.get(text.trim());
		if (whole !== undefined || this.isEmpty) return whole;
		this.#inOrder ??= [...this.#from.keys()].sort((a, b) => b.length - a.length);
		const found = this.#inOrder.filter((words) => text.includes(words));
		const rest = found.reduce((left, words) => left.replaceAll(words, ' '), text);
		const [first] = found;
		return first === undefined || /\p{L}/u.test(rest) ? undefined : this.#from.get(first);
	}
}

type LookUp = (key: string, options: Record<string, unknown>) => unknown;

interface Found {
	res: unknown;
	/** Undefined when no language has it. */
	usedLng: string | undefined;
}

/** The words of a key, noted where they are in another language than the one asked for. */
export function lookUp(
	engine: { t: unknown; language: string },
	borrowed: BorrowedWords,
	[key, options]: [key: string, options?: Record<string, unknown>]
): unknown {
	const { res, usedLng } = (engine.t as LookUp)(key, { ...options, returnDetails: true }) as Found;
	if (usedLng === undefined) missing(key);
	else if (!isSameLanguage(usedLng, engine.language)) borrowed.note(res, usedLng);
	return res;
}

/** Nobody should ever see a key. In a browser it is an error like any other, so that tests fail on it. */
function missing(key: string): void {
	globalThis.reportError?.(new Error(`There are no words for ${key}`));
}

/** The easier form of a language is the same language. */
function isSameLanguage(one: string, other: string): boolean {
	return one.split('-')[0] === other.split('-')[0];
}
