import { describe, expect, it } from 'vitest';
import { ageOn, ago, daysToBirthday, dueOn } from './days';

describe('a child’s age', () => {
	it('goes up on the birthday, and not a day before', () => {
		expect(ageOn('2019-03-02', '2026-03-01')).toBe(6);
		expect(ageOn('2019-03-02', '2026-03-02')).toBe(7);
	});

	it('goes up on 1 March for a child born on 29 February', () => {
		expect(ageOn('2016-02-29', '2026-02-28')).toBe(9);
		expect(ageOn('2016-02-29', '2026-03-01')).toBe(10);
	});
});

describe('a birthday that is near', () => {
	it('is pointed out from 14 days before until the day itself', () => {
		expect(daysToBirthday('2019-03-17', '2026-03-02')).toBeNull();
		expect(daysToBirthday('2019-03-16', '2026-03-02')).toBe(14);
		expect(daysToBirthday('2019-03-02', '2026-03-02')).toBe(0);
		expect(daysToBirthday('2019-03-01', '2026-03-02')).toBeNull();
	});

	it('is seen over the turn of the year', () => {
		expect(daysToBirthday('2019-01-04', '2026-12-28')).toBe(7);
	});

	it('on 29 February is kept on 1 March in other years', () => {
		expect(daysToBirthday('2016-02-29', '2026-02-26')).toBe(3);
		expect(daysToBirthday('2016-02-29', '2028-02-26')).toBe(3);
	});
});

describe('when an answer is owed', () => {
	it('counts the days left, and those that it is late', () => {
		expect(dueOn('2026-03-05', '2026-03-02')).toEqual({ on: '2026-03-05', days: 3 });
		expect(dueOn('2026-03-02', '2026-03-02')?.days).toBe(0);
		expect(dueOn('2026-02-27', '2026-03-02')?.days).toBe(-3);
	});

	it('is nothing where no rule states a day', () => {
		expect(dueOn(null, '2026-03-02')).toBeNull();
	});

	it('is not thrown off by the night on which the clocks change', () => {
		expect(dueOn('2026-03-30', '2026-03-28')?.days).toBe(2);
	});
});

describe('how long ago something was said', () => {
	const at = { lang: 'en', timeZone: 'Europe/London' };
	const now = '2026-07-02T09:00:00Z';

	it.each([
		['2026-07-02T09:00:00Z', 'this minute'],
		['2026-07-02T08:48:00Z', '12 minutes ago'],
		['2026-07-02T06:00:00Z', '3 hours ago'],
		// 22:30 on 1 July in London.
		['2026-07-01T21:30:00Z', 'yesterday'],
		['2026-06-30T23:30:00Z', 'yesterday'],
		['2026-06-30T12:00:00Z', '2 days ago'],
		['2026-03-02T12:00:00Z', '4 months ago']
	])('%s is %s', (then, words) => {
		expect(ago(then, now, at)).toBe(words);
	});

	it('never lies in the future, when a device’s clock is wrong', () => {
		expect(ago('2026-07-09T09:00:00Z', now, at)).toBe('this minute');
	});

	it('is said in the language of the desk', () => {
		expect(ago('2026-06-30T12:00:00Z', now, { ...at, lang: 'cy' })).toMatch(/2|ddoe|echdoe/);
	});
});
