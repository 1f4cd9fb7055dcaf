import type { Word } from './words';

/** A run of words that is one idea, or (without symbol and person) a single word that has none of its own. */
export interface Piece {
	from: number;
	to: number;
	symbol?: string;
	personId?: string;
	/** A small word that is read with the idea after it. */
	joins: boolean;
	/** The idea is as exact as a face or a day: it takes only small words from before it. */
	isClosed?: boolean;
}

/** A stretch of words, from `from` up to `to`, under one symbol, one face, or neither. */
export interface Stretch {
	from: number;
	to: number;
	symbol?: string;
	personId?: string;
}

/**
 * Gives every word without a symbol to a neighbouring idea of the same clause, so that the line reads in speech
 * order. Small words go with the idea after them; a group with more than `most` telling words stays by itself,
 * because a picture over words it does not show would mislead.
 */
export function attach(pieces: readonly Piece[], words: readonly Word[], most: number): Stretch[] {
	const line: Stretch[] = [];
	for (const sentence of splitAfter(pieces, (piece) => breakAfter(piece, words) === 'sentence')) {
		line.push(...attachSentence(sentence, words, most));
	}
	return line;
}

function attachSentence(sentence: readonly Piece[], words: readonly Word[], most: number): Stretch[] {
	const line: Stretch[] = [];
	let waiting: Stretch | undefined;
	for (const clause of splitAfter(sentence, (piece) => breakAfter(piece, words) !== 'none')) {
		const hasIdea = clause.some(isIdea);
		const last = line.at(-1);
		if (!hasIdea && clause.every((piece) => piece.joins)) {
			// Small words between commas: with the idea before them, or with the next when there is none yet.
			if (last) last.to = endOf(clause);
			else waiting = { from: waiting?.from ?? startOf(clause), to: endOf(clause) };
			continue;
		}
		const stretches = hasIdea ? attachClause(clause, most) : [{ from: startOf(clause), to: endOf(clause) }];
		const first = stretches[0];
		if (waiting && first) first.from = waiting.from;
		waiting = undefined;
		line.push(...stretches);
	}
	return waiting ? [...line, waiting] : line;
}

function attachClause(clause: readonly Piece[], most: number): Stretch[] {
	const line: Stretch[] = [];
	let loose: Piece[] = [];
	for (const piece of clause) {
		if (!isIdea(piece)) {
			loose.push(piece);
			continue;
		}
		const idea: Stretch = { ...piece };
		const before = line.at(-1);
		const isSameIdea =
			before?.symbol !== undefined && before.symbol === idea.symbol && tellingWords(loose) === 0;
		if (isSameIdea) {
			before.to = idea.to;
			loose = [];
			continue;
		}
		const [earlier, nearest] = splitBetween(loose, before !== undefined, piece.isClosed === true);
		giveBack(earlier, before, line, most);
		giveForward(nearest, idea, line, most);
		line.push(idea);
		loose = [];
	}
	giveBack(loose, line.at(-1), line, most);
	return line;
}

/**
 * The last group of small words and what follows it belongs to the idea after; what comes before, to the one before.
 * A closed idea takes only small words: "Ben will take" does not belong under the picture of "you".
 */
function splitBetween(
	loose: readonly Piece[],
	hasBefore: boolean,
	isClosed: boolean
): [readonly Piece[], readonly Piece[]] {
	if (!hasBefore && !isClosed) return [[], loose];
	let at = loose.length;
	if (!isClosed) while (at > 0 && !loose[at - 1]?.joins) at--;
	while (at > 0 && loose[at - 1]?.joins) at--;
	return [loose.slice(0, at), loose.slice(at)];
}

function giveBack(loose: readonly Piece[], idea: Stretch | undefined, line: Stretch[], most: number): void {
	if (loose.length === 0) return;
	if (idea && tellingWords(loose) <= most) idea.to = endOf(loose);
	else line.push({ from: startOf(loose), to: endOf(loose) });
}

function giveForward(loose: readonly Piece[], idea: Stretch, line: Stretch[], most: number): void {
	let at = loose.length;
	if (tellingWords(loose) > most) {
		while (loose[at - 1]?.joins) at--;
		line.push({ from: startOf(loose), to: endOf(loose.slice(0, at)) });
	} else at = 0;
	const given = loose.slice(at);
	if (given.length > 0) idea.from = startOf(given);
}

function isIdea(piece: Piece): boolean {
	return piece.symbol !== undefined || piece.personId !== undefined;
}

function tellingWords(pieces: readonly Piece[]): number {
	return pieces.filter((piece) => !piece.joins).length;
}

function startOf(pieces: readonly Piece[]): number {
	return pieces[0]?.from ?? 0;
}

function endOf(pieces: readonly Piece[]): number {
	return pieces.at(-1)?.to ?? 0;
}

function breakAfter(piece: Piece, words: readonly Word[]): Word['breakAfter'] {
	return words[piece.to - 1]?.breakAfter ?? 'sentence';
}

function splitAfter<T>(items: readonly T[], isLast: (item: T) => boolean): T[][] {
	const groups: T[][] = [];
	let group: T[] = [];
	for (const item of items) {
		group.push(item);
		if (!isLast(item)) continue;
		groups.push(group);
		group = [];
	}
	return group.length > 0 ? [...groups, group] : groups;
}
