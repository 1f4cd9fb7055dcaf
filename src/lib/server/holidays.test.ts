import { describe, expect, it } from 'vitest';
import { holidaysAround } from './holidays';

describe('bank holidays', () => {
	it('has Good Friday and Easter Monday 2026 in England and in Jersey', () => {
		for (const calendar of ['england-and-wales', 'jersey'] as const) {
			const days = holidaysAround(calendar, 2026);
			expect(days.has('2026-04-03')).toBe(true);
			expect(days.has('2026-04-06')).toBe(true);
		}
	});

	it('has Liberation Day in Jersey only', () => {
		expect(
			holidaysAround('jersey', 2027).has('2027-05-09') || holidaysAround('jersey', 2027).has('2027-05-10')
		).toBe(true);
		expect(holidaysAround('england-and-wales', 2028).has('2028-05-09')).toBe(false);
		expect(holidaysAround('jersey', 2028).has('2028-05-09')).toBe(true);
	});
});
