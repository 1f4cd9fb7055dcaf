import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Rows of the tables, but for their heads: what is said, and which tests are named for it. */
const rows = readFileSync('docs/security.md', 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('|') && !/^\| (what is true|-)/.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, said = '', named = '']) => ({
		said,
		tests: [...named.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
	}));

/** What says of itself that no test of ours can hold it. */
const WITHOUT_A_TEST = /^(Not met|Not here)/;

describe('the answers on security', () => {
	it('are there', () => {
		expect(rows.length).toBeGreaterThan(25);
	});

	it.each(rows)('“$said” names tests that there are', ({ said, tests }) => {
		if (!WITHOUT_A_TEST.test(said)) expect(tests).not.toEqual([]);
		for (const test of tests) {
			expect(test).toMatch(/\.(test|spec)\.ts$/);
			expect(existsSync(test), test).toBe(true);
		}
	});
});
