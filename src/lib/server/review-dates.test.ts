import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesFor } from '$lib/domain/jurisdiction/deadline-profiles';
import { dueOf, nextOf } from '$lib/domain/jurisdiction/due';
import { PROFILES, profileFor } from '$lib/domain/jurisdiction/profiles';
import { isWorkingDay, type Holidays } from '$lib/domain/jurisdiction/working-days';
import { adjournedLimit, byWhenOf, isOutside, limitOf, prepDates } from '$lib/domain/review/dates';
import { holidaysAround } from './holidays';

const PLACES = Object.keys(PROFILES);

function holidaysOf(place: string, date: string): Holidays {
	return holidaysAround(profileFor(place).holidays, Number(date.slice(0, 4)));
}

function prep(place: string, on: string): Record<string, string | null> {
	const dates = prepDates(deadlinesFor(place), on, holidaysOf(place, on));
	return Object.fromEntries(dates.map((date) => [date.rule, date.on]));
}

describe('the days before a review', () => {
	it('are those of Wren’s review in Luton’s timetable', () => {
		expect(prep('england-luton', '2026-03-31')).toMatchObject({
			'prep.child-talk': '2026-03-03',
			'prep.iro-social-worker': '2026-03-10',
			'prep.invitations': '2026-03-17',
			'docs.report': '2026-03-26'
		});
	});

	it('are those of Jaden’s review in Jersey', () => {
		expect(prep('jersey-2013', '2026-03-18')).toMatchObject({
			'prep.child-talk': '2026-02-25',
			'prep.invitations': '2026-03-04',
			'docs.report': '2026-03-11',
			'docs.education': '2026-03-13',
			'docs.health': '2026-03-13'
		});
	});

	it('differ for the same review in Luton and in Jersey', () => {
		const [luton, jersey] = ['england-luton', 'jersey-2013'].map((place) => prep(place, '2026-03-18'));
		expect([luton?.['prep.child-talk'], jersey?.['prep.child-talk']]).toEqual(['2026-02-18', '2026-02-25']);
		expect([luton?.['docs.report'], jersey?.['docs.report']]).toEqual(['2026-03-13', '2026-03-11']);
		expect([luton?.['docs.health'], jersey?.['docs.health']]).toEqual([undefined, '2026-03-13']);
	});

	it('never fall on a weekend or a bank holiday, wherever and whenever the review is', () => {
		const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2045-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(fc.constantFrom(...PLACES), days, (place, day) => {
				const on = day.toISOString().slice(0, 10);
				const holidays = holidaysOf(place, on);
				const dates = prepDates(deadlinesFor(place), on, holidays).flatMap((date) => date.on ?? []);
				expect(dates.length).toBeGreaterThan(2);
				expect(dates.filter((date) => !isWorkingDay(date, holidays) || date > on)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('say by which rule and which version they were worked out', () => {
		for (const place of PLACES) {
			for (const date of prepDates(deadlinesFor(place), '2026-03-31', new Set())) {
				expect(date).toMatchObject({ profile: place, version: profileFor(place).version });
				expect(deadlinesFor(place).rules[date.rule]).toBeDefined();
			}
		}
	});

	it('tell a child by when, and leave open what no rule says', () => {
		const dates = prepDates(deadlinesFor('england-luton'), '2026-03-31', holidaysOf('england-luton', '2026'));
		expect(byWhenOf(dates, '2026-03-31')).toMatchObject({
			asked: '2026-03-03',
			papersOut: '2026-03-17',
			report: '2026-03-26',
			changes: { where: '2026-03-17', person: '2026-03-17', chair: '2026-03-31', helps: '2026-03-31' }
		});
		expect(byWhenOf([], '2026-03-31')).toMatchObject({ asked: null, changes: { where: null } });
	});
});

describe('the last day of a review', () => {
	const limit = (place: string, order: 'first' | 'second' | 'later') =>
		limitOf(order, { since: '2025-09-01', previous: '2025-10-14' }, deadlinesFor(place), new Set());

	it.each([
		['jersey-2013', 'first', '2025-09-29'],
		['jersey-2013', 'second', '2026-01-01'],
		['jersey-2013', 'later', '2026-04-14'],
		['england-luton', 'first', '2025-10-01'],
		['england-luton', 'later', '2026-04-14'],
		['england', 'later', '2026-04-14']
	] as const)('in %s, for the %s one, is %s', (place, order, on) => {
		expect(limit(place, order)).toMatchObject({ on, rule: `review.${order}`, profile: place });
	});

	it.each([
		['england', 'first'],
		['england', 'second'],
		['england-luton', 'second']
	] as const)('in %s, for the %s one, is not guessed: a person sets it', (place, order) => {
		expect(limit(place, order).on).toBeNull();
	});

	it('is not guessed either while it is not known since when', () => {
		const unknown = { since: null, previous: null };
		expect(limitOf('first', unknown, deadlinesFor('jersey-2013'), new Set()).on).toBeNull();
	});

	it('has a first day as well, where a source sets a window', () => {
		const rule = deadlinesFor('jersey-2013').rules['review.adoption.disrupted'];
		const due = rule && dueOf(rule, { anchor: '2026-01-15', holidays: new Set() });
		expect(due).toEqual({ on: '2026-02-26', notBefore: '2026-02-12' });
		expect(
			['2026-02-05', '2026-02-12', '2026-02-26', '2026-02-27'].map((on) => due && isOutside(on, due))
		).toEqual([true, false, false, true]);
	});

	it('is 20 working days after the planned day once it is adjourned (J-3.25, L-Adj)', () => {
		const holidays = holidaysOf('jersey-2013', '2026');
		expect(adjournedLimit('2026-03-18', deadlinesFor('jersey-2013'), holidays)).toEqual({
			on: '2026-04-17',
			rule: 'adjourn.complete',
			profile: 'jersey-2013',
			version: 2
		});
	});
});

describe('between two reviews', () => {
	it.each([
		['2025-10-14', '2026-03-31', '2026-01-06'],
		['2025-09-22', '2026-03-18', '2025-12-19'],
		['2025-10-07', '2026-03-26', '2025-12-31']
	])('%s and %s, the midpoint is %s (L-Mon)', (previous, anchor, on) => {
		const rule = deadlinesFor('england-luton').rules['midway.check'];
		expect(rule && dueOf(rule, { anchor, previous, holidays: new Set() }).on).toBe(on);
	});

	it('leaves the day to the IRO where the sources set none', () => {
		const rule = deadlinesFor('jersey-2013').rules['midway.check'];
		expect(
			rule && dueOf(rule, { anchor: '2026-03-18', previous: '2025-09-22', holidays: new Set() }).on
		).toBe(null);
	});

	it('comes again and again what has to be done every month', () => {
		const rule = deadlinesFor('england-luton').rules['dispute.noted'];
		const days = { anchor: '2026-01-10', holidays: new Set<string>() };
		expect(rule && nextOf(rule, days, '2026-03-20')).toBe('2026-03-31');
	});
});

describe('where the sources contradict each other, a place holds its own', () => {
	const [england, luton, jersey] = ['england', 'england-luton', 'jersey-2013'].map(deadlinesFor);
	const span = (place: typeof england, rule: string) => place?.rules[rule]?.limit ?? null;

	it.each([
		['the talk with the child', 'prep.child-talk', { n: 20, unit: 'wd' }, { n: 15, unit: 'wd' }],
		['decisions', 'record.decisions', { n: 5, unit: 'wd' }, { n: 15, unit: 'wd' }],
		['the manager’s answer', 'decisions.response', { n: 5, unit: 'wd' }, { n: 10, unit: 'wd' }],
		['the report', 'docs.report', { n: 3, unit: 'wd' }, { n: 5, unit: 'wd' }],
		['the first plan', 'plan.initial', { n: 10, unit: 'wd' }, { n: 5, unit: 'wd' }],
		['the first review', 'review.first', { n: 1, unit: 'months' }, { n: 28, unit: 'cd' }],
		['the second review', 'review.second', null, { n: 4, unit: 'months' }],
		['the record, written', 'record.full.written', { n: 15, unit: 'wd' }, null],
		['the record, sent', 'record.full.sent', { n: 20, unit: 'wd' }, { n: 20, unit: 'wd' }],
		['a step of a dispute', 'dispute.step', { n: 5, unit: 'wd' }, null],
		['a whole dispute', 'dispute.total', null, { n: 20, unit: 'wd' }],
		['the health report', 'docs.health', null, { n: 3, unit: 'wd' }]
	])('%s', (_what, rule, inLuton, inJersey) => {
		expect(span(luton, rule)).toEqual(inLuton);
		expect(span(jersey, rule)).toEqual(inJersey);
	});

	it('says what is only named in passing, and what is stated nowhere', () => {
		expect(luton?.rules['review.first']?.confidence).toBe('aside');
		expect(england?.rules['review.first']?.confidence).toBe('unstated');
		expect(jersey?.rules['review.first']?.confidence).toBeUndefined();
	});

	it('counts from the day that the source counts from', () => {
		expect(jersey?.rules['review.second']?.anchor).toBe('looked-after-start');
		expect(jersey?.rules['review.later']?.anchor).toBe('previous-review');
	});

	it('keeps the stricter reading, and the other as a note', () => {
		expect(england?.rules['prep.iro-social-worker']).toMatchObject({
			limit: { n: 15, unit: 'wd' },
			note: 'NCB-4.1 reads the guidance as two weeks'
		});
	});

	it('tells a must from a should', () => {
		expect(jersey?.rules['iro.appointed']?.strength).toBe('must');
		expect(jersey?.rules['iro.appointed-early']?.strength).toBe('should');
	});

	it('marks the rules with which one source contradicts itself, and starts the second clock at receipt', () => {
		const rules = luton?.rules ?? {};
		expect(rules['after.attendance-scanned']).toMatchObject({
			anchor: 'attendance-received',
			conflictsWith: 'after.attendance'
		});
		for (const { conflictsWith } of Object.values(rules)) {
			if (conflictsWith) expect(rules[conflictsWith]).toBeDefined();
		}
	});

	it('says who may allow a date outside the limit, or that nobody is named', () => {
		const approvers = [england, luton, jersey].map((place) => place?.practice.outsideLimit?.approver ?? null);
		expect(approvers).toEqual([null, 'service-director', null]);
	});

	it('adjourns once in Luton, and without a number elsewhere', () => {
		expect([england, luton, jersey].map((place) => place?.practice.adjournments)).toEqual([null, 1, null]);
	});

	it('has no court body in Jersey, and lawyers of one’s own instead', () => {
		expect(jersey?.practice.outsideRoutes).not.toContain('court-body');
		expect(jersey?.practice.outsideRoutes).toContain('legal-advice');
	});
});
