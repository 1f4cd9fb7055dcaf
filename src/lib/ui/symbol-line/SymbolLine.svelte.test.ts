/**
 * A symbol line must be read out as the plain sentence, words apart, symbols silent.
 * The order must be that of speech, also from right to left.
 * The words level must show a plain sentence without symbols.
 * A part of a page in another level than the page must keep its own level.
 * Words of another language must say which one.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import SymbolLine from './SymbolLine.svelte';

const parts = [
	{ words: 'I', person: { name: 'Kai', picture: { face: 1, skin: 3, hair: 1, top: 0 } } },
	{ words: 'see', symbol: 'who-can-see' },
	{ words: 'Layla', person: { name: 'Layla' } },
	{ words: 'every Saturday.', symbol: 'saturday' }
] as const;

function spoken(container: Element): string {
	const copy = container.cloneNode(true) as Element;
	for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
	return copy.textContent.replace(/\s+/g, ' ').trim();
}

const symbols = (container: Element) =>
	[...container.querySelectorAll('.over')].filter((over) => over.checkVisibility());

beforeEach(() => freshPage());

describe('SymbolLine', () => {
	it('is read out as the plain sentence', async () => {
		const { container } = await render(SymbolLine, { parts });
		expect(spoken(container)).toBe('I see Layla every Saturday.');
	});

	it('runs from the right where reading does', async () => {
		freshPage({ dir: 'rtl' });
		const { container } = await render(SymbolLine, { parts });
		const [first, second] = [...container.querySelectorAll('.symline > span')].map((span) =>
			span.getBoundingClientRect()
		);
		expect(first?.left).toBeGreaterThan(second?.left ?? Infinity);
	});

	it('is a sentence without symbols in the words level', async () => {
		freshPage({ level: 'words' });
		const { container } = await render(SymbolLine, { parts });
		expect(symbols(container)).toEqual([]);
		expect(getComputedStyle(container.querySelector('.symline > span') as Element).display).toBe('inline');
	});

	it('keeps its own level on a page in another', async () => {
		freshPage({ level: 'words' });
		const { container } = await render(SymbolLine, { parts });
		container.dataset['level'] = 'symbols-and-words';
		expect(symbols(container)).toHaveLength(4);
	});

	it('says which language the words are in', async () => {
		const { container } = await render(SymbolLine, { parts, lang: 'ar' });
		expect(container.querySelector('p')?.lang).toBe('ar');
	});

	it('is announced as one sentence', async () => {
		await render(SymbolLine, { parts });
		await expect
			.element(page.elementLocator(document.body))
			.toMatchAriaInlineSnapshot(`- paragraph: I see Layla every Saturday.`);
	});

	it('has nothing for axe to find', async () => {
		await render(SymbolLine, { parts, well: true });
		await expectAccessible(document.body);
	});
});
