import { expect, test } from 'vitest';
import { honestCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test('a skipped test or a promise without a test counts as failed', () => {
	expect(vitestCounts({ ...vitest, numPendingTests: 1, numTodoTests: 1 })).toEqual({ passed: 3, failed: 2 });
	expect(playwrightCounts({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 1 } })).toEqual({
		passed: 2,
		failed: 2
	});
});

test('a test file that could not be loaded counts as failed', () => {
	const testResults = [
		{ status: 'failed', assertionResults: [] },
		{ status: 'failed', assertionResults: [{}] },
		{ status: 'passed', assertionResults: [] }
	];
	expect(vitestCounts({ ...vitest, testResults })).toEqual({ passed: 3, failed: 1 });
});

test('a runner that ran nothing, wrote no report, or ended badly counts as failed', () => {
	expect(honestCounts(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
	expect(honestCounts(0, undefined)).toEqual({ passed: 0, failed: 1 });
	expect(honestCounts(1, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 1 });
	expect(honestCounts(1, { passed: 5, failed: 2 })).toEqual({ passed: 5, failed: 2 });
	expect(honestCounts(0, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 0 });
});
