import { tick } from 'svelte';
import { screenLanguage } from './i18n.svelte';
import { languageOf } from './languages';

/** What was put on an element, so that nobody else's attributes are ever taken away. */
const marked = new WeakMap<Element, string>();

/**
 * Puts the language and direction of borrowed words on the element that holds them, wherever on the
 * page they come up, for screen readers and for the order of their letters.
 * @returns stops it
 */
export function markBorrowed(root: HTMLElement = document.body): () => void {
	const words = new MutationObserver((changes) => {
		for (const { target, addedNodes } of changes) {
			markOne(elementOf(target));
			for (const node of addedNodes) markBelow(elementOf(node));
		}
	});
	words.observe(root, {
		subtree: true,
		childList: true,
		characterData: true,
		attributeFilter: ['aria-label']
	});
	// Words that are the same in the old language and the new one do not change on the page.
	const language = new MutationObserver(() => void tick().then(() => markBelow(root)));
	language.observe(document.documentElement, { attributeFilter: ['lang'] });
	markBelow(root);
	return () => [words, language].forEach((observer) => observer.disconnect());
}

function elementOf(node: Node): Element | null {
	return node instanceof Element ? node : node.parentElement;
}

function markBelow(element: Element | null): void {
	if (!element) return;
	markOne(element);
	for (const below of element.querySelectorAll('*')) markOne(below);
}

function markOne(element: Element | null): void {
	if (!element) return;
	const before = marked.get(element);
	if (before === undefined && screenLanguage.borrowed.isEmpty) return;
	const own = element.getAttribute('lang');
	// Somebody else knows better, such as the words of an adult.
	if (own !== null && own !== before) return;
	const lang = screenLanguage.borrowed.languageOf(wordsOf(element));
	if (lang === before) return;
	if (lang === undefined) unmark(element);
	else mark(element, lang);
}

function mark(element: Element, lang: string): void {
	marked.set(element, lang);
	element.setAttribute('lang', lang);
	element.setAttribute('dir', languageOf(lang).dir);
}

function unmark(element: Element): void {
	marked.delete(element);
	element.removeAttribute('lang');
	element.removeAttribute('dir');
}

/** The words of an element itself, or its name; none where others have words within it. */
function wordsOf(element: Element): string {
	const isMixed = [...element.children].some((child) => child.textContent.trim() !== '');
	if (isMixed) return '';
	const text = element.textContent.trim();
	return text === '' ? (element.getAttribute('aria-label') ?? '') : text;
}
