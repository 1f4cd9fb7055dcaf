import { sentences } from '$lib/domain/symbol-line/sentences';

/** A word of a text, without punctuation and possessive 's. */
export interface Token {
	/** Lower case, straight apostrophes. */
	key: string;
	start: number;
	end: number;
	/** Only spaces or hyphens stand between this word and the next. */
	joinsNext: boolean;
	startsSentence: boolean;
}

const WORD = /(?:e\.g|i\.e)\.|[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/giu;

export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
		const spoken = word.replace(/['’]s$/u, '');
		return {
			key: spoken.toLowerCase().replace(/’/g, "'").replace(/\.$/, ''),
			start: index,
			end: index + spoken.length,
			joinsNext: false,
			startsSentence: false
		};
	});
	for (const [at, token] of tokens.entries()) {
		const next = tokens[at + 1];
		token.joinsNext = next !== undefined && /^[ \u00a0\t-]+$/.test(text.slice(token.end, next.start));
	}
	let at = 0;
	for (const { start } of sentences(text)) {
		while ((tokens[at]?.start ?? Infinity) < start) at++;
		const first = tokens[at];
		if (first) first.startsSentence = true;
	}
	return tokens;
}

/** The form in which a word or phrase is looked up. */
export function phraseKey(phrase: string): string {
	return tokensOf(phrase)
		.map((token) => token.key)
		.join(' ');
}
