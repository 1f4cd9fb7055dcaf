import '/src/app.css';
import axe from 'axe-core';
import { createRawSnippet, type Snippet } from 'svelte';
import { expect } from 'vitest';
import { AAA_RULES, RULES_OF_COLOUR, WCAG_AA } from './axe-rules';

const OTHER_THEMES = ['dark', 'contrast'] as const;
const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;

const RULES: axe.RunOptions = { runOnly: WCAG_AA, rules: AAA_RULES, resultTypes: ['violations'] };

/** Ready for a test: the language, direction, theme and level of a page that nobody has changed. */
export function freshPage({ level = 'symbols-and-words', dir = 'ltr' } = {}): void {
	const root = document.documentElement;
	root.lang = dir === 'rtl' ? 'ar' : 'en';
	root.dir = dir;
	root.dataset['theme'] = 'light';
	root.dataset['level'] = level;
	document.title = 'My Review';
}

/**
 * Fails with what axe has found, in each level and in each theme: A, AA, and AAA for contrast and target
 * size. How both look together is seen on whole pages: tests/a11y/every-page.spec.ts.
 */
export async function expectAccessible(container: Element): Promise<void> {
	const { dataset } = document.documentElement;
	for (const level of LEVELS) {
		dataset['level'] = level;
		expect(await found(container, RULES)).toEqual([]);
	}
	freshPage();
	for (const theme of OTHER_THEMES) {
		dataset['theme'] = theme;
		expect(await found(container, RULES_OF_COLOUR)).toEqual([]);
	}
	freshPage();
}

async function found(container: Element, rules: axe.RunOptions): Promise<string[]> {
	const { theme, level } = document.documentElement.dataset;
	const { violations } = await axe.run(container, rules);
	return violations.map(
		({ id, nodes }) => `${theme}, ${level}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`
	);
}

/** A snippet that holds a few words. */
export function words(text: string): Snippet {
	return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
