import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { AAA_RULES, RULES_OF_COLOUR, WCAG_AA } from '$lib/ui/testing/axe-rules';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions = {
	runOnly: ['best-practice', ...WCAG_AA],
	rules: AAA_RULES,
	resultTypes: ['violations']
};

type AxeWindow = typeof globalThis & { axe: { run(options: RunOptions): Promise<AxeResults> } };

/**
 * What axe finds on the page as it stands, one line for each place.
 * @param onlyColours when all else was looked at before, in another theme
 */
export async function findings(page: Page, onlyColours = false): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
	return page.evaluate(
		async (rules) => {
			const { violations } = await (globalThis as AxeWindow).axe.run(rules);
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
		},
		onlyColours ? RULES_OF_COLOUR : RULES
	);
}
