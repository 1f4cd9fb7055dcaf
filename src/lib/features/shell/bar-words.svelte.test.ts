/**
 * Help now and Leave must each stand in one line, whole, in every language, on a phone of 320 px.
 */
import { render } from 'vitest-browser-svelte';
import { afterAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { LANGUAGES } from '$lib/i18n/languages';
import AppFrame from '$lib/ui/app-frame/AppFrame.svelte';
import { freshPage, words } from '$lib/ui/testing/accessible';

afterAll(() => screenLanguage.use('en'));

/** The boxes of an element's text, one for each line. */
function linesOf(element: Element): DOMRect[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	const boxes: DOMRect[] = [];
	while (walker.nextNode()) {
		range.selectNodeContents(walker.currentNode);
		boxes.push(...range.getClientRects());
	}
	return boxes.filter(({ width }) => width > 1);
}

it.each(LANGUAGES.map(({ lang }) => lang))('has one line for each way out in %s', async (lang) => {
	await page.viewport(320, 640);
	await screenLanguage.use(lang);
	freshPage({ dir: screenLanguage.dir });
	document.documentElement.lang = lang;
	await render(AppFrame, {
		area: 'home',
		brand: { href: '/home', words: t('app') },
		help: { href: '/help', words: t('helpNow') },
		leave: { href: 'https://example.org/', words: t('leave') },
		onleave: () => {},
		skip: t('skipToPage'),
		children: words('x')
	});
	for (const name of [t('helpNow'), t('leave')]) {
		const link = page.getByRole('banner').getByRole('link', { name, exact: true }).element();
		const lines = linesOf(link);
		expect(new Set(lines.map(({ bottom }) => Math.round(bottom))).size, name).toBe(1);
		expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
		expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(320);
	}
});
