/**
 * What a test runner's own report says, in two numbers. A test that was skipped promised something
 * and did not show it, so it counts as failed; so does a file that could not be loaded.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
	const unloaded = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length
	};
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
	const { expected, unexpected, flaky, skipped } = report.stats;
	return { passed: expected, failed: unexpected + flaky + skipped };
}

/**
 * A runner that ended badly has at least one failure, and one that ran nothing has shown nothing.
 * @param {number} code the runner's exit code
 * @param {Counts | undefined} counts from its report, if it wrote one
 * @returns {Counts}
 */
export function honestCounts(code, counts = { passed: 0, failed: 0 }) {
	const nothingRan = counts.passed + counts.failed === 0;
	return counts.failed === 0 && (code !== 0 || nothingRan) ? { ...counts, failed: 1 } : counts;
}
