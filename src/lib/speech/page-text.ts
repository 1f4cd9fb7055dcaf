/** Punctuation and spaces are said otherwise than they are shown: letters and figures alone count. */
export const COUNTS = /[\p{L}\p{M}\p{N}]/u;

/** What a Listen button says of itself, and what only a screen reader finds. */
const LEFT_OUT = '.listenbox, .vh';

/** Where a letter is. */
interface Spot {
	node: Text;
	start: number;
	end: number;
	/** The first of a word. */
	begins: boolean;
}

/** The words of a part of the page in a row, each letter with where it is, so that words can be found there. */
export class PageText {
	#letters = '';
	#spots: Spot[] = [];

	constructor(root: Element) {
		const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
			if (isSeen(node.parentElement)) this.#add(node as Text);
		}
	}

	/** The first place from `from` on where these words stand, and where it ends. */
	find(words: string, from = 0): { range: Range; end: number } | undefined {
		const wanted = lettersOf(words)
			.map(({ letter }) => letter)
			.join('');
		if (wanted === '') return undefined;
		for (let at = this.#letters.indexOf(wanted, from); at >= 0; at = this.#letters.indexOf(wanted, at + 1)) {
			const end = at + wanted.length;
			if (this.#isBorder(at) && this.#isBorder(end)) return { range: this.#rangeOf(at, end), end };
		}
		return undefined;
	}

	#add(node: Text): void {
		for (const { letter, ...where } of lettersOf(node.data)) {
			this.#letters += letter;
			// A small letter can be two where the great one is one.
			for (let unit = 0; unit < letter.length; unit += 1) {
				this.#spots.push({ node, ...where, begins: where.begins && unit === 0 });
			}
		}
	}

	#isBorder(at: number): boolean {
		return this.#spots[at]?.begins ?? true;
	}

	#rangeOf(from: number, end: number): Range {
		const [first, last] = [this.#spots[from], this.#spots[end - 1]];
		const range = document.createRange();
		if (first) range.setStart(first.node, first.start);
		if (last) range.setEnd(last.node, last.end);
		return range;
	}
}

/** Whether its words are on the page for somebody who looks at it. */
export function isSeen(element: Element | null): boolean {
	return element !== null && !element.closest(LEFT_OUT) && element.getClientRects().length > 0;
}

function lettersOf(text: string): { letter: string; start: number; end: number; begins: boolean }[] {
	const letters = [];
	let begins = true;
	let start = 0;
	for (const sign of text) {
		const end = start + sign.length;
		const counts = COUNTS.test(sign);
		if (counts) letters.push({ letter: sign.toLowerCase(), start, end, begins });
		begins = !counts;
		start = end;
	}
	return letters;
}
