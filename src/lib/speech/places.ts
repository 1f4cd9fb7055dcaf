import { PageText } from './page-text';
import type { Piece } from './pieces';

/** Where on the page a piece of a text stands that is read aloud. */
export interface Place {
	range: Range;
	/** The language of the page there. */
	lang: string;
}

/** No text is looked for beyond these. */
const PAGE = 'main, dialog, body';

/**
 * Finds the pieces of a text near the button that reads it: in the smallest part of the page around the
 * button that has them all, else in the one that has most. What is said but not shown has no place.
 */
export function placesNear(button: Element, pieces: readonly Piece[]): (Place | undefined)[] {
	let best: (Place | undefined)[] = [];
	for (let part = button.parentElement; part; part = part.parentElement) {
		const places = placesIn(new PageText(part), pieces);
		if (countOf(places) > countOf(best)) best = places;
		if (countOf(best) === pieces.length || part.matches(PAGE)) break;
	}
	return best;
}

/** In the order in which they are read; only what is not further on is looked for from the start. */
function placesIn(text: PageText, pieces: readonly Piece[]): (Place | undefined)[] {
	let from = 0;
	return pieces.map((piece) => {
		const found = text.find(piece.text, from) ?? text.find(piece.text);
		if (!found) return undefined;
		from = found.end;
		return { range: found.range, lang: languageAt(found.range) };
	});
}

function languageAt({ startContainer }: Range): string {
	return startContainer.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
}

function countOf(places: readonly (Place | undefined)[]): number {
	return places.filter((place) => place !== undefined).length;
}
