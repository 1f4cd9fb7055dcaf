import { describe, expect, it } from 'vitest';
import { TIMES_OF_DAY, WEEKDAYS, type KeepClear } from './choices';
import { freeDays, freeTimes, isOwnDate, keepingClear, suiting } from './own-time';

const saturday: KeepClear = { symbol: 'swimming', weekday: 'saturday' };
const evenings: KeepClear = { symbol: 'sleep', time: 'evening' };
const without = <T>(all: readonly T[], ...gone: T[]) => all.filter((one) => !gone.includes(one));

describe('my own time', () => {
	it('is never offered as a day, when it is the whole of it each week', () => {
		expect(freeDays({ keepClear: [saturday] })).toEqual(without(WEEKDAYS, 'saturday'));
		const piece = TIMES_OF_DAY.map((time): KeepClear => ({ weekday: 'sunday', time }));
		expect(freeDays({ keepClear: piece })).toEqual(without(WEEKDAYS, 'sunday'));
		expect(freeDays({ keepClear: piece.slice(1) })).toEqual(WEEKDAYS);
		expect(freeDays({ keepClear: [{ date: '2026-03-21' }] })).toEqual(WEEKDAYS);
	});

	it('is never offered as a time, when it is taken on every day that suits', () => {
		const tuesday: KeepClear = { weekday: 'tuesday', time: 'after-school' };
		expect(freeTimes({ keepClear: [evenings] })).toEqual(without(TIMES_OF_DAY, 'evening'));
		expect(freeTimes({ keepClear: [tuesday], suitsDays: ['tuesday'] })).not.toContain('after-school');
		expect(freeTimes({ keepClear: [tuesday], suitsDays: ['tuesday', 'friday'] })).toContain('after-school');
		expect(freeTimes({ keepClear: [tuesday] })).toEqual(TIMES_OF_DAY);
	});

	it('is never a best day', () => {
		expect(isOwnDate('2026-03-21', [saturday])).toBe(true);
		expect(isOwnDate('2026-03-20', [saturday, evenings])).toBe(false);
		expect(isOwnDate('2026-03-20', [{ date: '2026-03-20', words: 'Exam' }])).toBe(true);
		expect(isOwnDate('2026-03-20', [{ date: '2026-03-20', time: 'morning' }])).toBe(false);
	});

	it('is nothing where no time was named: a whole life cannot be kept clear', () => {
		expect(freeDays({ keepClear: [{ words: 'Peace' }] })).toEqual(WEEKDAYS);
		expect(isOwnDate('2026-03-20', [{ words: 'Peace' }])).toBe(false);
	});

	it('takes away what suited before', () => {
		const before = {
			suitsDays: ['friday' as const, 'saturday' as const],
			suitsTimes: ['evening' as const],
			dates: ['2026-03-20', '2026-03-21']
		};
		expect(keepingClear(before, [saturday, evenings])).toEqual({
			keepClear: [saturday, evenings],
			suitsDays: ['friday'],
			suitsTimes: null,
			dates: ['2026-03-20']
		});
		expect(keepingClear({}, [])).toMatchObject({ keepClear: null });
	});

	it('is not the best of what suits either', () => {
		const suitsDays = ['friday' as const, 'saturday' as const, 'sunday' as const];
		expect(keepingClear({ suitsDays, bestDay: 'saturday' }, [saturday])).toMatchObject({ bestDay: null });
		expect(keepingClear({ suitsDays, bestDay: 'sunday' }, [saturday])).not.toHaveProperty('bestDay');
	});
});

describe('what suits', () => {
	it('has a best one while there are two, and while it suits', () => {
		expect(suiting(['friday', 'sunday'], 'sunday')).toEqual({ suits: ['friday', 'sunday'] });
		expect(suiting(['friday', 'monday'], 'sunday')).toEqual({ suits: ['friday', 'monday'], best: null });
		expect(suiting(['sunday'], 'sunday')).toEqual({ suits: ['sunday'], best: null });
		expect(suiting([], 'not-sure')).toEqual({ suits: null, best: null });
	});
});
