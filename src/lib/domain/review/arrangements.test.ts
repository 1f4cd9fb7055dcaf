import { describe, expect, it } from 'vitest';
import { decisionProblem, isAsWished } from './arrangements';
import { clashesOf } from './clash';

const why = { lang: 'en', text: 'The judge says so.' };

describe('a decision on somebody', () => {
	it.each([
		[{ comes: 'yes' }, { comes: 'all' }, true],
		[{ comes: 'yes' }, { comes: 'part' }, false],
		[{ comes: 'yes', part: { half: 'second' } }, { comes: 'part' }, true],
		[{ comes: 'yes', sendsViews: true }, { comes: 'sends-views' }, true],
		[{ comes: 'no' }, { comes: 'not-coming' }, true],
		[{ comes: 'no' }, { comes: 'sends-views' }, false],
		[{ comes: 'no', sendsViews: true }, { comes: 'sends-views' }, true],
		[{ comes: 'not-sure' }, { comes: 'all' }, true]
	] as const)('%o and %o: as wished is %s', (wish, decision, is) => {
		expect(isAsWished(wish, decision)).toBe(is);
	});

	it('says why when it is not what the child wished', () => {
		const problem = decisionProblem({ comes: 'all' }, { comes: 'no' });
		expect(problem).toEqual({ path: 'why', code: 'missing' });
		expect(decisionProblem({ comes: 'all', why }, { comes: 'no' })).toBeNull();
		expect(decisionProblem({ comes: 'all' }, undefined)).toBeNull();
	});

	it('says how somebody who is left out is heard instead (J-3.17)', () => {
		const left = { comes: 'not-coming', leftOut: true } as const;
		expect(decisionProblem(left, { comes: 'no' })?.path).toBe('why');
		expect(decisionProblem({ ...left, why }, undefined)?.path).toBe('otherWay');
		expect(decisionProblem({ ...left, why, otherWay: 'A letter' }, undefined)).toBeNull();
	});

	it('names the part that somebody comes for', () => {
		expect(decisionProblem({ comes: 'part' }, undefined)?.path).toBe('part');
		expect(decisionProblem({ comes: 'part', items: ['school'] }, undefined)).toBeNull();
	});
});

describe('a start', () => {
	it('is not in school time unless the child says so', () => {
		const start = { date: '2026-03-17', time: '10:30' };
		expect(clashesOf(start, {})).toEqual(['school-time']);
		expect(clashesOf(start, { schoolTime: true })).toEqual([]);
		expect(clashesOf({ ...start, time: '15:45' }, {})).toEqual([]);
		expect(clashesOf({ ...start, time: '08:00' }, {})).toEqual([]);
		expect(clashesOf({ date: '2026-03-21', time: '10:30' }, {})).toEqual([]);
	});

	it('does not take what the child wants kept clear', () => {
		const keepClear = [{ weekday: 'saturday' as const, words: 'Swimming' }, { date: '2026-03-20' }];
		expect(clashesOf({ date: '2026-03-21', time: '11:00' }, { keepClear })).toEqual(['kept-clear']);
		expect(clashesOf({ date: '2026-03-20', time: '16:00' }, { keepClear })).toEqual(['kept-clear']);
		expect(clashesOf({ date: '2026-03-19', time: '16:00' }, { keepClear })).toEqual([]);
		expect(
			clashesOf(
				{ date: '2026-03-21', time: '16:00' },
				{ keepClear: [{ weekday: 'saturday', time: 'morning' }] }
			)
		).toEqual([]);
	});
});
