import { expect, it } from 'vitest';
import { backoff } from './backoff';

it('waits twice as long after each failure, up to five minutes', () => {
	expect([1, 2, 3, 7, 8, 9, 100].map((failures) => backoff(failures, 0))).toEqual([
		2_000, 4_000, 8_000, 128_000, 256_000, 300_000, 300_000
	]);
});

it('takes off up to half by chance, so that devices do not come back together', () => {
	expect(backoff(1, 0.5)).toBe(1_500);
	expect(backoff(100, 0.999)).toBeGreaterThanOrEqual(150_000);
});
