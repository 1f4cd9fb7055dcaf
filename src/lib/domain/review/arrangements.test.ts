import { describe, expect, it } from 'vitest';
import { adjournmentProblem, countedAs, decisionProblem, isAsWished, isPlaceAsWished } from './arrangements';
import { clashesOf, isTimeAsWished } from './clash';

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

describe('an adjournment', () => {
	const facts = { lacking: ['papers' as const], childAsked: false, carerAsked: true };

	it('says what the child wants where they were asked', () => {
		expect(adjournmentProblem(facts)).toBeNull();
		expect(adjournmentProblem({ ...facts, childAsked: true })?.path).toBe('childWants');
		expect(adjournmentProblem({ ...facts, childAsked: true, childWants: 'To wait' })).toBeNull();
	});

	it('is counted by what is lacking, the child first', () => {
		expect(countedAs(['consultation'])).toBe('people-not-asked');
		expect(countedAs(['other', 'papers', 'child-not-ready'])).toBe('child-not-ready');
		expect(countedAs(['other'])).toBe('other');
	});
});

describe('a place', () => {
	it('is as the child wants it when it is one of those they named, or when they named none', () => {
		const where = { places: ['cafe' as const, 'outdoors' as const] };
		expect(isPlaceAsWished({ where }, 'outdoors')).toBe(true);
		expect(isPlaceAsWished({ where }, 'home')).toBe(false);
		expect(isPlaceAsWished({ where: 'not-sure' }, 'home')).toBe(true);
		expect(isPlaceAsWished({}, 'office')).toBe(true);
		expect(isPlaceAsWished({ notWhere: { places: ['office'] } }, 'office')).toBe(false);
	});
});

describe('a meeting', () => {
	const meeting = (date: string, time: string, minutes = 45) => ({ date, time, minutes });

	it('is not in school time unless the child says so', () => {
		expect(clashesOf(meeting('2026-03-17', '10:30'), {})).toEqual(['school-time']);
		expect(clashesOf(meeting('2026-03-17', '10:30'), { schoolTime: true })).toEqual([]);
		expect(clashesOf(meeting('2026-03-17', '15:45'), {})).toEqual([]);
		expect(clashesOf(meeting('2026-03-17', '08:00'), {})).toEqual([]);
		expect(clashesOf(meeting('2026-03-17', '08:00', 90), {})).toEqual(['school-time']);
		expect(clashesOf(meeting('2026-03-21', '10:30'), {})).toEqual([]);
	});

	it('is at a time that suits, on a day that does or that the child named', () => {
		const tuesday = meeting('2026-03-17', '15:45');
		expect(isTimeAsWished(tuesday, {})).toBe(true);
		expect(isTimeAsWished(tuesday, { suitsDays: ['tuesday'], suitsTimes: ['after-school'] })).toBe(true);
		expect(isTimeAsWished(tuesday, { suitsDays: ['friday'] })).toBe(false);
		expect(isTimeAsWished(tuesday, { suitsDays: ['friday'], dates: ['2026-03-17'] })).toBe(true);
		expect(isTimeAsWished(tuesday, { dates: ['2026-03-18'] })).toBe(false);
		expect(isTimeAsWished(tuesday, { suitsTimes: ['evening'] })).toBe(false);
		expect(isTimeAsWished(tuesday, { keepClear: [{ weekday: 'tuesday' }] })).toBe(false);
	});

	it('does not take what the child wants kept clear', () => {
		const keepClear = [{ weekday: 'saturday' as const, words: 'Swimming' }, { date: '2026-03-20' }];
		expect(clashesOf(meeting('2026-03-21', '11:00'), { keepClear })).toEqual(['kept-clear']);
		expect(clashesOf(meeting('2026-03-20', '16:00'), { keepClear })).toEqual(['kept-clear']);
		expect(clashesOf(meeting('2026-03-19', '16:00'), { keepClear })).toEqual([]);
		const mornings = { keepClear: [{ weekday: 'saturday' as const, time: 'morning' as const }] };
		expect(clashesOf(meeting('2026-03-21', '16:00'), mornings)).toEqual([]);
	});

	it('does not run into it, nor take an hour that is kept clear every day', () => {
		const keepClear = [{ symbol: 'sleep', time: 'evening' as const }];
		expect(clashesOf(meeting('2026-03-19', '18:30'), { keepClear })).toEqual(['kept-clear']);
		expect(clashesOf(meeting('2026-03-19', '17:30'), { keepClear })).toEqual(['kept-clear']);
		expect(clashesOf(meeting('2026-03-19', '17:00'), { keepClear })).toEqual([]);
	});
});
