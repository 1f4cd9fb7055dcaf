import { sentences } from './sentences';

/** One space-separated piece of a text, with its punctuation, and what is looked up for it. */
export interface Word {
	/** As written, punctuation included. */
	text: string;
	start: number;
	end: number;
	/** Lower case, straight apostrophes, no punctuation around it; hyphens and slashes become spaces. May be empty. */
	key: string;
	/** Written with a capital, as names are. */
	capital: boolean;
	/** What stands between this word and the next one: nothing, a comma or the like, or the end of a sentence. */
	breakAfter: 'none' | 'clause' | 'sentence';
}

/** The form in which words and phrases are looked up. */
export function lookupKey(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[’‘ʼ`]/g, "'")
		.replace(/^[^\p{L}\p{N}£$€]+|[^\p{L}\p{N}]+$/gu, '')
		.replace(/[-‐‑/]+/g, ' ');
}

export function wordsOf(text: string): Word[] {
	const sentenceEnds = new Set(sentences(text).map((sentence) => sentence.end));
	const words: Word[] = [...text.matchAll(/\S+/gu)].map(({ 0: piece, index }) => ({
		text: piece,
		start: index,
		end: index + piece.length,
		key: lookupKey(piece),
		capital: /^[^\p{L}\p{N}]*\p{Lu}/u.test(piece),
		breakAfter: 'none'
	}));
	for (const [at, word] of words.entries()) word.breakAfter = breakAfter(word, words[at + 1], sentenceEnds);
	return words;
}

/** The next words, up to a comma or stop; ten are enough for any date or time. */
export function runOf(words: readonly Word[], from: number): Word[] {
	const run: Word[] = [];
	for (const word of words.slice(from, from + 10)) {
		run.push(word);
		if (word.breakAfter !== 'none') break;
	}
	return run;
}

function breakAfter(
	word: Word,
	next: Word | undefined,
	sentenceEnds: ReadonlySet<number>
): Word['breakAfter'] {
	if (next === undefined || sentenceEnds.has(word.end)) return 'sentence';
	// A full stop that ends no sentence belongs to an abbreviation: "Mr. Okafor" stays together.
	if (/^[–—-]+$/u.test(next.text)) return 'none';
	return /[,;:!?…)\]،؛؟–—]["'’”»]*$|^-$/u.test(word.text) || /^[([]/u.test(next.text) ? 'clause' : 'none';
}
