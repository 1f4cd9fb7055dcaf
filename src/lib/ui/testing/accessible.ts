import '/src/app.css';
import axe from 'axe-core';
import { createRawSnippet, type Snippet } from 'svelte';
import { expect } from 'vitest';
import { AAA_RULES, RULES_OF_COLOUR, WCAG_AA } from './axe-rules';

const THEMES = ['light', 'dark', 'contrast'] as const;
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

/** Fails with what axe has found, in any theme and level: A, AA, and AAA for contrast and target size. */
export async function expectAccessible(container: Element): Promise<void> {
	const root = document.documentElement;
	for (const theme of THEMES) {
		for (const level of LEVELS) {
			root.dataset['theme'] = theme;
			root.dataset['level'] = level;
			const { violations } = await axe.run(container, theme === 'light' ? RULES : RULES_OF_COLOUR);
			const found = violations.map(
				({ id, nodes }) => `${theme}, ${level}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`
			);
			expect(found).toEqual([]);
		}
	}
	freshPage();
}

/** A snippet that holds a few words. */
export function words(text: string): Snippet {
	return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
