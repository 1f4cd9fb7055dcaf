import type { Word } from './words';

/** A meaning of a word or phrase. The first one whose conditions hold is taken. */
export interface Sense {
	/** The concept's symbol; null where the word has none and joins its neighbour. */
	symbol: string | null;
	/** Words (in any form) one of which stands just before, in the same clause; `#` a number, `^` the start of the sentence. */
	after?: readonly string[];
	/** The same for the word just after; `$` the end of the clause. */
	before?: readonly string[];
	/** Only when written with a capital. */
	capital?: true;
	/** Only in a sentence that ends with a question mark. */
	asking?: true;
}

/** A run of words, from the one asked about on, that stands for one idea. */
export interface Match {
	length: number;
	symbol: string | null;
}

/** Whether a lookup key is one of some words. Where a language changes its words, in any of their forms. */
export interface WordTest {
	has(key: string): boolean;
}

/** What a language knows about its words. One language, one lexicon; a language may have none. */
export interface Lexicon {
	lang: string;
	/** Meanings by lookup key of the word or phrase, in dictionary form. */
	senses: ReadonlyMap<string, readonly Sense[]>;
	/** Every beginning, by whole words, of a phrase in `senses`. */
	beginnings: ReadonlySet<string>;
	/** Dictionary forms that a written word may come from, likeliest first, without the word itself. */
	baseForms(key: string): readonly string[];
	/** Small words that are read with the idea after them. */
	joins: WordTest;
	/** Words for the one who speaks: "I", "me". */
	speaker: ReadonlySet<string>;
	/** Symbols so exact (me, a day) that no telling word from before may be put under them. */
	closed: ReadonlySet<string>;
	/** Words that mean family, found in lower case too: "my nan" is the person called Nan. */
	kin: ReadonlySet<string>;
	/** The lookup key of a name as it may be written with something joined to it: "Kit's", "وريم", "Dewi'n". */
	nameForms(key: string): readonly string[];
	/** How a name may be written in this language's letters, by its lookup key; none where they are the name's own. */
	spellings(name: string): readonly string[];
	/** Whether family named after this word is another person's: "his mum", "Kit's mum" is not my mum. */
	othersOwn(key: string): boolean;
	/** Words that begin a question or a wish and are names too ("Will you come?"), and what follows them then. */
	startsSentences: ReadonlySet<string>;
	subjects: ReadonlySet<string>;
	/** Dates, times of the clock and sums of money, each kept together under one symbol. */
	figures(words: readonly Word[], from: number): Match | undefined;
}

/** Concept → its words and phrases, separated by commas. */
export type WordList = Readonly<Record<string, string>>;

/**
 * Turns readable lists into the look-up tables of a lexicon. `special` holds words that mean more than
 * one thing; what it says of a word replaces the lists.
 */
export function senseTables(
	lists: readonly WordList[],
	special: Readonly<Record<string, readonly Sense[]>>
): Pick<Lexicon, 'senses' | 'beginnings'> {
	const senses = new Map<string, readonly Sense[]>();
	for (const [symbol, words] of lists.flatMap((list) => Object.entries(list))) {
		for (const word of listed(words)) senses.set(word, [{ symbol }]);
	}
	for (const [word, meanings] of Object.entries(special)) senses.set(word, meanings);
	return withBeginnings(senses);
}

/** Meanings, with what it takes to find the longest phrase. */
export function withBeginnings(
	senses: ReadonlyMap<string, readonly Sense[]>
): Pick<Lexicon, 'senses' | 'beginnings'> {
	return { senses, beginnings: new Set([...senses.keys()].flatMap(beginningsOf)) };
}

/** The words and phrases of one entry of a word list. */
export function listed(words: string): string[] {
	return words.split(',').map((word) => word.trim());
}

function beginningsOf(phrase: string): string[] {
	const words = phrase.split(' ');
	return words.map((_, at) => words.slice(0, at + 1).join(' '));
}

/** The longest phrase that begins at `from`, in any of its forms; it never runs over punctuation. */
export function longestPhrase(words: readonly Word[], from: number, lexicon: Lexicon): Match | undefined {
	let best: Match | undefined;
	let begun = [''];
	for (let to = from; to < words.length && begun.length > 0; to++) {
		const word = words[to];
		if (word === undefined || word.key === '') break;
		const forms = formsOf(word, lexicon);
		const reached = begun.flatMap((start) => forms.map((form) => (start === '' ? form : `${start} ${form}`)));
		const symbol = firstSense(reached, words, from, to, lexicon);
		if (symbol !== undefined) best = { length: to - from + 1, symbol };
		begun = reached.filter((start) => lexicon.beginnings.has(start));
		if (word.breakAfter !== 'none') break;
	}
	return best;
}

/** The word itself, then its dictionary forms. */
export function formsOf(word: Word, lexicon: Lexicon): string[] {
	return [word.key, ...lexicon.baseForms(word.key)];
}

function firstSense(
	keys: readonly string[],
	words: readonly Word[],
	from: number,
	to: number,
	lexicon: Lexicon
): string | null | undefined {
	for (const key of keys) {
		const sense = lexicon.senses.get(key)?.find((each) => senseFits(each, words, from, to, lexicon));
		if (sense) return sense.symbol;
	}
	return undefined;
}

function senseFits(
	sense: Sense,
	words: readonly Word[],
	from: number,
	to: number,
	lexicon: Lexicon
): boolean {
	if (sense.capital && words[from]?.capital !== true) return false;
	if (sense.asking && !isQuestion(words, from)) return false;
	return previousFits(sense.after, words[from - 1], lexicon) && nextFits(sense.before, words, to, lexicon);
}

function isQuestion(words: readonly Word[], from: number): boolean {
	return /[?؟፧]/u.test(words.slice(from).find((word) => word.breakAfter === 'sentence')?.text ?? '');
}

function previousFits(
	wanted: readonly string[] | undefined,
	previous: Word | undefined,
	lexicon: Lexicon
): boolean {
	if (wanted === undefined) return true;
	if (previous === undefined || previous.breakAfter === 'sentence') return wanted.includes('^');
	return previous.breakAfter === 'none' && isOneOf(previous, wanted, lexicon);
}

function nextFits(
	wanted: readonly string[] | undefined,
	words: readonly Word[],
	to: number,
	lexicon: Lexicon
): boolean {
	if (wanted === undefined) return true;
	const next = words[to + 1];
	if (next === undefined || words[to]?.breakAfter !== 'none') return wanted.includes('$');
	return isOneOf(next, wanted, lexicon);
}

function isOneOf(word: Word, wanted: readonly string[], lexicon: Lexicon): boolean {
	if (wanted.includes('#') && /^\d/.test(word.key)) return true;
	return formsOf(word, lexicon).some((form) => wanted.includes(form));
}
