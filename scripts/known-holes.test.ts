import { describe, expect, it } from 'vitest';
import { judge } from './known-holes.mjs';

function answerWith(counts: object, vulnerabilities: object = {}): string {
	return `npm warn config\n${JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: counts } })}\n`;
}

describe('asking for known holes', () => {
	it('is bad for one that is high or critical, and names it', () => {
		const holes = { left: { severity: 'high', range: '<1.2' }, right: { severity: 'critical', range: '*' } };
		const { isAsked, bad, words } = judge(answerWith({ moderate: 3, high: 1, critical: 1 }, holes));
		expect([isAsked, bad]).toEqual([true, 2]);
		expect(words).toContain('high: left <1.2\ncritical: right *');
	});

	it('is good where nothing is worse than moderate', () => {
		const { isAsked, bad } = judge(answerWith({ moderate: 3, high: 0, critical: 0 }));
		expect([isAsked, bad]).toEqual([true, 0]);
	});

	it.each([
		'',
		'npm error audit endpoint returned an error',
		'{"error":{"code":"ENOTFOUND"}}',
		'{"metadata":{}}'
	])('says so where the registry gave no answer: %j', (output) => {
		expect(judge(output)).toMatchObject({ isAsked: false, bad: 0 });
		expect(judge(output).words).toContain('could not be asked');
	});
});
