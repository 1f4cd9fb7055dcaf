import type { Group } from './parts';

/** What can be pressed. */
const PRESSABLE =
	'a[href], button, summary, input:not([type="hidden"]), textarea, select, [role="button"], [role="link"], [role="switch"]';

/** The parts of a page that go by together. `main` is not one: what it holds is the page. */
const AREA =
	'header, nav, section, article, form, fieldset, [role="group"], [role="region"], [role="toolbar"]';

const WRITTEN_IN =
	'textarea, input:is(:not([type]), [type="text"], [type="search"], [type="email"], [type="url"], [type="tel"])';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export function isTextField(element: Element | null): element is TextField {
	return element?.matches(WRITTEN_IN) ?? false;
}

/** The page, or the box that lies over it. The last one in the page lies over the others. */
export function scopeOf(root: Document): HTMLElement {
	return [...root.querySelectorAll<HTMLElement>('dialog:modal')].at(-1) ?? root.body;
}

/** What is seen of a thing: a choice is seen as its label, whose own input is hidden. */
export function faceOf(element: HTMLElement): HTMLElement {
	return (element instanceof HTMLInputElement && element.closest('label')) || element;
}

/** Everything in a page that can be chosen now, in the parts that the page is made of. */
export function readPage(scope: HTMLElement): Group<HTMLElement> {
	const page: Group<HTMLElement> = { area: scope, parts: [] };
	let open = [page];
	for (const it of scope.querySelectorAll<HTMLElement>(PRESSABLE)) {
		const { top, bottom, width } = faceOf(it).getBoundingClientRect();
		if (bottom - top <= HIDDEN || width <= HIDDEN || !canBeChosen(it)) continue;
		const areas = areasAround(it, scope);
		open = open.filter((group, depth) => depth === 0 || group.area === areas[depth - 1]);
		for (const area of areas.slice(open.length - 1)) {
			const group = { area, parts: [] };
			open.at(-1)?.parts.push(group);
			open.push(group);
		}
		open.at(-1)?.parts.push({ it, top, bottom });
	}
	return page;
}

/** Pixels of what only a screen reader is meant to find, such as the way past the bars. */
const HIDDEN = 2;

function canBeChosen(element: HTMLElement): boolean {
	if (
		element.matches(':disabled, [aria-disabled="true"]') ||
		element.closest('[inert], [aria-hidden="true"]')
	)
		return false;
	const { visibility } = getComputedStyle(faceOf(element));
	return visibility === 'visible';
}

/** From the outermost in. */
function areasAround(element: HTMLElement, scope: HTMLElement): HTMLElement[] {
	const areas: HTMLElement[] = [];
	let area = element.parentElement?.closest<HTMLElement>(AREA);
	while (area && area !== scope && scope.contains(area)) {
		areas.unshift(area);
		area = area.parentElement?.closest<HTMLElement>(AREA);
	}
	return areas;
}

/** The thing that somebody who reads on from a place comes to first: the place itself, or what follows it. */
export function firstFrom(place: Element, things: readonly HTMLElement[]): HTMLElement | undefined {
	return things.find(
		(it) => it === place || (place.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
	);
}

/** Where reading starts on a page that is new, or in a box that has opened. */
export function startOf(scope: HTMLElement): Element {
	return scope.querySelector('h1, h2[tabindex]') ?? scope.querySelector('main') ?? scope;
}

/** Brings what is seen of things into view, between the bars that stay. */
export function bringIntoView(elements: readonly Element[]): void {
	const [first] = elements;
	if (!first) return;
	// The end first, so that of a row higher than the screen the start is seen.
	for (const element of [elements.at(-1) ?? first, first]) {
		const bar = barAround(element);
		if (bar) showInBar(element, bar);
		else element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
	}
}

/** The bar that stays in its place while the page moves below it. Whatever is in one is in view already. */
function barAround(element: Element): Element | null {
	for (let at: Element | null = element; at; at = at.parentElement)
		if (/sticky|fixed/.test(getComputedStyle(at).position) && !at.matches('dialog')) return at;
	return null;
}

/** Between which heights the page itself is seen; what is in a bar, or in a box over them, has all of the screen. */
export function heightsFor(element: Element, root: Document): { top: number; bottom: number } {
	const { clientHeight } = root.documentElement;
	const heights = { top: 0, bottom: clientHeight };
	if (barAround(element) || element.closest('dialog')) return heights;
	for (const bar of root.querySelectorAll('header, nav')) {
		if (barAround(bar) !== bar) continue;
		const { top, bottom } = bar.getBoundingClientRect();
		// A rail at the side is neither.
		if (bottom < clientHeight / 2) heights.top = Math.max(heights.top, bottom);
		else if (top > clientHeight / 2) heights.bottom = Math.min(heights.bottom, top);
	}
	return heights;
}

/** A rail with large words in a low window scrolls by itself. */
function showInBar(element: Element, bar: Element): void {
	const [seen, all] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
	if (seen.bottom > all.bottom) bar.scrollTop += seen.bottom - all.bottom;
	else if (seen.top < all.top) bar.scrollTop -= all.top - seen.top;
}
