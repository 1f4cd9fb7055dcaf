import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from './working-days';

const EASTER = new Set(['2026-04-03', '2026-04-06']);

describe('working days', () => {
	it('counts past a weekend', () => {
		expect(addWorkingDays('2026-02-06', 5, new Set())).toBe('2026-02-13');
	});

	it('gives Monday 16 February for five working days after Monday 9 February (L-Contact-a)', () => {
		expect(addWorkingDays('2026-02-09', 5, new Set())).toBe('2026-02-16');
	});

	it('skips Good Friday and Easter Monday: ten days after 31 March 2026 is 16 April (L-CP)', () => {
		expect(addWorkingDays('2026-03-31', 10, EASTER)).toBe('2026-04-16');
	});

	it('knows that a weekend and a holiday are no working days', () => {
		expect(isWorkingDay('2026-03-07', new Set())).toBe(false);
		expect(isWorkingDay('2026-04-03', EASTER)).toBe(false);
		expect(isWorkingDay('2026-04-07', EASTER)).toBe(true);
	});
});
