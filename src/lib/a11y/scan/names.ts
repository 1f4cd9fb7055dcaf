/** Words of the page that go with a name. */
export interface NameWords {
	/** "chosen". */
	chosen: string;
}

const MOST_NAMES = 4;

/** What a thing is called, as a screen reader would say it, and whether it is chosen. */
export function nameOf(element: HTMLElement, words: NameWords): string {
	const name = labelOf(element) || textOf(element);
	return isChosen(element) ? `${name}, ${words.chosen}` : name;
}

/** What a group is called: by its own name, by its heading, or by what is in it. */
export function groupName(area: HTMLElement | undefined, things: readonly HTMLElement[]): string {
	const named =
		area && (labelOf(area) || textOf(area.querySelector(':scope > legend, :scope > :is(h1, h2, h3)')));
	return (
		named ||
		things
			.slice(0, MOST_NAMES)
			.map((it) => labelOf(it) || textOf(it))
			.join(', ')
	);
}

function labelOf(element: HTMLElement): string {
	const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const by = ids.map((id) => textOf(element.ownerDocument.getElementById(id))).join(' ');
	const label = by.trim() || element.getAttribute('aria-label') || '';
	if (label || !('labels' in element)) return label;
	return [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ');
}

/** The words inside, without what is hidden from a screen reader. */
function textOf(element: Element | null): string {
	if (!element || element.matches('[aria-hidden="true"], svg, script, style')) return '';
	const parts = [...element.childNodes].map((node) => {
		if (node instanceof Text) return node.data;
		if (node instanceof HTMLImageElement) return ` ${node.alt} `;
		return node instanceof HTMLElement ? ` ${labelOrText(node)} ` : '';
	});
	return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

function labelOrText(element: HTMLElement): string {
	return element.getAttribute('aria-label') ?? textOf(element);
}

function isChosen(element: HTMLElement): boolean {
	if (element instanceof HTMLInputElement && element.matches('[type="radio"], [type="checkbox"]'))
		return element.checked;
	return element.matches(
		'[aria-pressed="true"], [aria-checked="true"], [aria-current]:not([aria-current="false"])'
	);
}
