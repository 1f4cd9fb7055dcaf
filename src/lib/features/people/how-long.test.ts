import { describe, expect, it } from 'vitest';
import { howLong } from './how-long';

describe('how long somebody has been there', () => {
	it.each([
		['2024-10-01', '2026-03-02', { years: 1, months: 5 }],
		['2025-03-02', '2026-03-02', { years: 1, months: 0 }],
		['2025-03-03', '2026-03-02', { years: 0, months: 11 }],
		['2025-12-31', '2026-03-02', { years: 0, months: 2 }]
	])('from %s to %s counts whole months only', (since, today, length) => {
		expect(howLong(since, today)).toEqual(length);
	});

	it.each(['2026-02-03', '2026-03-02', '2026-04-01'])('says nothing of less than a month (%s)', (since) => {
		expect(howLong(since, '2026-03-02')).toBeNull();
	});
});
