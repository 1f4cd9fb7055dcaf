import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A, AA, and of AAA contrast and target size. */
const RULES: RunOptions = {
	runOnly: ['best-practice', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
	rules: {
		'color-contrast-enhanced': { enabled: true },
		// The same with lower figures, and the slowest rule of all.
		'color-contrast': { enabled: false },
		'target-size': { enabled: true }
	},
	resultTypes: ['violations']
};

type AxeWindow = typeof globalThis & { axe: { run(options: RunOptions): Promise<AxeResults> } };

/** What axe finds on the page as it stands, one line for each place. */
export async function findings(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
	return page.evaluate(async (rules) => {
		const { violations } = await (globalThis as AxeWindow).axe.run(rules);
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
	}, RULES);
}
