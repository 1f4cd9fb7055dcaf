import { COUNTS, isSeen } from './page-text';
import { piecesOf, type Piece } from './pieces';
import type { Place } from './places';

/** What is said in one go, and where it stands on the page. */
type PagePiece = Pick<Piece, 'text'> & Place;

/** A sentence for a reader, though its parts lie side by side. */
const LINE_OF_SYMBOLS = '.symline';

/** Text of one line in one language. */
interface Run {
	line: Element;
	lang: string;
	nodes: Text[];
}

/**
 * What else can be read in a part of the page, down to what can be chosen and pressed, in its order.
 * @param read what is read before it, and not again
 * @param length of that text: each piece is known by a place after its end
 */
export function piecesBeside(
	root: Element,
	read: readonly (Place | undefined)[],
	length: number
): (Piece & Place)[] {
	let end = length;
	return piecesIn(root)
		.filter(({ range }) => !read.some((place) => place && overlaps(place.range, range)))
		.map((piece) => {
			const start = end + 1;
			end = start + piece.text.length;
			return { ...piece, start, end };
		});
}

function overlaps(one: Range, other: Range): boolean {
	return (
		one.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
		one.compareBoundaryPoints(Range.START_TO_END, other) > 0
	);
}

function piecesIn(root: Element): PagePiece[] {
	return runsIn(root).flatMap(({ nodes, lang }) => {
		// Line breaks of the source are spaces on the page; as many signs, so that places stay.
		const whole = nodes.map(({ data }) => data.replace(/\s/g, ' ')).join('');
		return piecesOf(whole)
			.filter(({ text }) => COUNTS.test(text))
			.map(({ text, start, end }) => ({
				text: text.replace(/ +/g, ' ').trim(),
				lang,
				range: rangeOf(nodes, start, end)
			}));
	});
}

function runsIn(root: Element): Run[] {
	const runs: Run[] = [];
	const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
		const holder = node.parentElement;
		if (!holder || !isSeen(holder)) continue;
		const line = lineOf(holder);
		const lang = holder.closest<HTMLElement>('[lang]')?.lang ?? '';
		const last = runs.at(-1);
		if (last?.line === line && last.lang === lang) last.nodes.push(node as Text);
		else runs.push({ line, lang, nodes: [node as Text] });
	}
	return runs;
}

function lineOf(holder: Element): Element {
	let block = holder.closest(LINE_OF_SYMBOLS) ?? holder;
	while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) {
		block = block.parentElement;
	}
	return block;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
	const range = document.createRange();
	let at = 0;
	for (const node of nodes) {
		const next = at + node.data.length;
		if (start >= at && start < next) range.setStart(node, start - at);
		if (end > at && end <= next) range.setEnd(node, end - at);
		at = next;
	}
	return range;
}
