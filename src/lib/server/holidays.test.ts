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

	it('has Liberation Day in Jersey only, and no day in lieu where it falls on a Sunday', () => {
		expect(holidaysAround('england-and-wales', 2028).has('2028-05-09')).toBe(false);
		expect(holidaysAround('jersey', 2028).has('2028-05-09')).toBe(true);
		// The States gave none in 1999, 2004 and 2010; it would be an act of theirs, and a new version of the tables.
		expect(holidaysAround('jersey', 2027).has('2027-05-10')).toBe(false);
	});

	it('has the days in lieu of Christmas and Boxing Day on a weekend', () => {
		for (const calendar of ['england-and-wales', 'jersey'] as const) {
			const days = holidaysAround(calendar, 2027);
			expect([days.has('2026-12-28'), days.has('2027-12-27'), days.has('2027-12-28')]).toEqual([
				true,
				true,
				true
			]);
		}
	});
});
