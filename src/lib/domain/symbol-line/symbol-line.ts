import { attach, type Piece, type Stretch } from './attach';
import { longestPhrase, type Lexicon, type Match } from './lexicon';
import { knownNames, longestName, type KnownNames, type KnownPerson } from './names';
import { parseOverride } from './override';
import { sentences } from './sentences';
import type { SymbolPart } from './symbol-part';

export type { SymbolPart };
import { wordsOf, type Word } from './words';

export interface SymbolLineOptions {
	/** Without a lexicon only the names of the child's people are found. */
	lexicon?: Lexicon | undefined;
	people?: readonly KnownPerson[];
	/** A line made by hand, in the notation of `parseOverride`. It counts only as long as it says the same words. */
	override?: string | undefined;
	/**
	 * Who "I" is in this text, when it is not the child: the writer of a message, shown by their picture when
	 * `personId` is known. Left out for a plan or a screen, where "I" is the child.
	 */
	speaker?: { personId?: string };
}

/** The line of one sentence, with its offsets in the text. */
export interface SymbolLine {
	start: number;
	end: number;
	parts: SymbolPart[];
}

/** More telling words than this without a symbol stand by themselves. */
const MOST_ATTACHED = 2;

/**
 * Turns a text into symbols over words, by idea and in speech order. The words of the parts, joined by single
 * spaces, are the text's words: none is added, lost or moved. "Not", "don't" and "no" always keep a symbol of
 * their own (or one that means the opposite, like `dont-like`), so that a line never says yes where the text
 * says no.
 */
export function toSymbolLine(text: string, options: SymbolLineOptions): SymbolPart[] {
	const people = options.people ?? [];
	if (options.override !== undefined) {
		const byHand = parseOverride(options.override, { people, text });
		if (byHand.ok) return byHand.parts;
	}
	const words = wordsOf(text);
	const pieces = piecesOf(words, knownNames(people, options.lexicon), options);
	return attach(pieces, words, options.lexicon ? MOST_ATTACHED : 0).map((stretch) => partOf(stretch, words));
}

/** The lines of a longer text, one for each sentence. Only an override may reach over a full stop. */
export function toSymbolLines(text: string, options: SymbolLineOptions): SymbolLine[] {
	const ends = new Set(sentences(text).map((sentence) => sentence.end));
	const words = wordsOf(text);
	const lines: SymbolLine[] = [];
	let line: SymbolLine | undefined;
	let at = 0;
	for (const part of toSymbolLine(text, options)) {
		const first = words[at];
		at += part.words.split(' ').length;
		const last = words[at - 1];
		if (!first || !last) break;
		line ??= { start: first.start, end: last.end, parts: [] };
		line.parts.push(part);
		line.end = last.end;
		if (!ends.has(last.end)) continue;
		lines.push(line);
		line = undefined;
	}
	return line ? [...lines, line] : lines;
}

function piecesOf(words: readonly Word[], names: KnownNames, options: SymbolLineOptions): Piece[] {
	const pieces: Piece[] = [];
	for (let from = 0; from < words.length;) {
		const piece = pieceAt(words, from, names, options);
		pieces.push(piece);
		from = piece.to;
	}
	return pieces;
}

/** The longest of a name, a date or time, and a phrase; of equal length, in that order. */
function pieceAt(words: readonly Word[], from: number, names: KnownNames, options: SymbolLineOptions): Piece {
	const { lexicon, speaker } = options;
	const key = words[from]?.key ?? '';
	const alone = { from, to: from + 1, joins: key === '' || isJoin(key, lexicon) };
	if (speaker && lexicon?.speaker.has(key)) {
		return speaker.personId === undefined
			? { ...alone, joins: true }
			: { ...alone, personId: speaker.personId, isClosed: true };
	}
	const name = longestName(words, from, names, lexicon);
	const matches = lexicon ? [lexicon.figures(words, from), longestPhrase(words, from, lexicon)] : [];
	const best = matches.reduce<Match | undefined>(
		(longest, match) => (match && match.length > (longest?.length ?? 0) ? match : longest),
		undefined
	);
	if (
		name &&
		(name.length >= (best?.length ?? 0) ||
			namesAnother(words, from + name.length, from + (best?.length ?? 0), names, lexicon))
	) {
		return { from, to: from + name.length, personId: name.personId, joins: false, isClosed: true };
	}
	if (!best) return alone;
	// "Am going to" before a verb: a phrase without a picture is as small a word as "will".
	if (best.symbol === null) return best.length > 1 ? { from, to: from + best.length, joins: true } : alone;
	const isClosed = best === matches[0] || lexicon?.closed.has(best.symbol) === true;
	return { from, to: from + best.length, symbol: best.symbol, joins: false, isClosed };
}

/** "Mum and Dad" is the family, unless both have a picture of their own. */
function namesAnother(
	words: readonly Word[],
	from: number,
	to: number,
	names: KnownNames,
	lexicon: Lexicon | undefined
): boolean {
	return words.slice(from, to).some((_, at) => longestName(words, from + at, names, lexicon) !== undefined);
}

function isJoin(key: string, lexicon: Lexicon | undefined): boolean {
	return lexicon !== undefined && (lexicon.joins.has(key) || /^\p{Nd}/u.test(key));
}

function partOf({ from, to, symbol, personId }: Stretch, words: readonly Word[]): SymbolPart {
	return {
		words: words
			.slice(from, to)
			.map((word) => word.text)
			.join(' '),
		...(symbol === undefined ? {} : { symbol }),
		...(personId === undefined ? {} : { personId })
	};
}
