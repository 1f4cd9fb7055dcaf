/** The name of the mark in the style sheets: `::highlight(reading)`. */
const NAME = 'reading';

/** On the elements whose words are read: for their pictures, and for browsers that can mark no part of a text. */
const ATTRIBUTE = 'data-reading';

/** Marks on the page what is being read aloud, and nothing else, and brings it into view. */
export function markReading(range: Range): void {
	clearReading();
	// Missing in older browsers.
	(CSS as Partial<typeof CSS>).highlights?.set(NAME, new Highlight(range));
	for (const element of holdersOf(range)) element.setAttribute(ATTRIBUTE, '');
	bringIntoView(range);
}

export function clearReading(): void {
	(CSS as Partial<typeof CSS>).highlights?.delete(NAME);
	for (const element of document.querySelectorAll(`[${ATTRIBUTE}]`)) element.removeAttribute(ATTRIBUTE);
}

/** The elements that hold the words themselves. */
function holdersOf(range: Range): Set<Element> {
	const holders = new Set<Element>();
	const nodes = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
	for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
		const isWords = node instanceof Text && node.data.trim() !== '' && range.intersectsNode(node);
		if (isWords && node.parentElement) holders.add(node.parentElement);
	}
	return holders;
}

/** Gently, and only as far as needed; at once for those who want nothing to move. */
function bringIntoView(range: Range): void {
	const words = range.getBoundingClientRect();
	const root = getComputedStyle(document.documentElement);
	const top = parseFloat(root.scrollPaddingBlockStart) || 0;
	const bottom = innerHeight - (parseFloat(root.scrollPaddingBlockEnd) || 0);
	if (words.top >= top && words.bottom <= bottom) return;
	const isAbove = words.top < top || words.height > bottom - top;
	const holder = range.startContainer.parentElement?.closest('dialog') ?? window;
	holder.scrollBy({
		top: isAbove ? words.top - top : words.bottom - bottom,
		behavior: wantsStill() ? 'instant' : 'smooth'
	});
}

function wantsStill(): boolean {
	return (
		document.documentElement.dataset['calm'] === 'on' ||
		matchMedia('(prefers-reduced-motion: reduce)').matches
	);
}
