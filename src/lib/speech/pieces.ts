import { sentences } from '$lib/domain/symbol-line/sentences';

/** What is spoken in one go; `start` and `end` are where it stands in the text. */
export interface Piece {
	text: string;
	start: number;
	end: number;
	/** Its language, where it is not that of the whole. */
	lang?: string;
}

/**
 * Some browsers fall silent, without a word, about 14 seconds into one utterance. So many characters
 * take half of that at the usual speed.
 */
const LONGEST = 120;

/** The sentences of a text, long ones cut where a reader would take a breath. */
export function piecesOf(text: string): Piece[] {
	return sentences(text).flatMap(cut);
}

function cut(piece: Piece): Piece[] {
	if (piece.text.length <= LONGEST) return [piece];
	const head = piece.text.slice(0, LONGEST);
	const at = lastBreath(head);
	const rest = piece.text.slice(at);
	const gap = rest.length - rest.trimStart().length;
	const from = piece.start + at + gap;
	return [
		{
			text: head.slice(0, at).trimEnd(),
			start: piece.start,
			end: piece.start + head.slice(0, at).trimEnd().length
		},
		...cut({ text: rest.trimStart(), start: from, end: piece.end })
	];
}

/** After the last comma or its like; else at the last space; a word that never ends is cut where it must be. */
function lastBreath(head: string): number {
	const breath = /^.*[,;:،؛、–—)]\s/su.exec(head)?.[0].length ?? 0;
	if (breath > LONGEST / 3) return breath;
	const space = head.search(/\s\S*$/u);
	return space > 0 ? space : head.length;
}
