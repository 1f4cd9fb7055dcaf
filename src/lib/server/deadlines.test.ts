import { describe, expect, it } from 'vitest';
import { holidaysAround } from './holidays';
import type { HolidayCalendar } from '$lib/domain/jurisdiction/profile';
import { deadlinesFor } from '$lib/domain/jurisdiction/deadline-profiles';
import { dueOf } from '$lib/domain/jurisdiction/due';
import { profileFor } from '$lib/domain/jurisdiction/profiles';

const [ENGLAND, LUTON, JERSEY] = ['england', 'england-luton', 'jersey-2013'] as const;

type Row = readonly [
	/** The number of the rule in the list of every deadline in the sources. */
	number: number,
	places: readonly string[],
	rule: string,
	anchor: string,
	/** The last day; null: the sources give no number, and a person sets the date. */
	on: string | null
];

const ROWS: readonly Row[] = [
	[1, [LUTON], 'start.registered', '2025-09-01', '2025-09-01'],
	[2, [ENGLAND, LUTON], 'plan.initial', '2025-09-01', '2025-09-15'],
	[3, [JERSEY], 'plan.initial', '2025-09-01', '2025-09-08'],
	[4, [JERSEY], 'iro.manager-told', '2025-09-01', '2025-09-03'],
	[5, [LUTON], 'alerts.looked-at', '2025-09-01', '2025-09-02'],
	[6, [LUTON], 'iro.allocated', '2025-09-01', '2025-09-08'],
	[7, [JERSEY], 'iro.appointed', '2025-09-29', '2025-09-29'],
	[7, [JERSEY], 'iro.appointed-early', '2025-09-01', '2025-09-08'],
	[8, [LUTON], 'support.allocated', '2025-09-08', '2025-09-10'],
	[9, [LUTON], 'iro.change', '2026-03-18', '2026-03-25'],
	[10, [LUTON], 'iro.first-contact', '2026-02-09', '2026-02-16'],
	[11, [JERSEY], 'iro.meets-child', '2025-09-29', '2025-09-29'],
	[12, [ENGLAND, LUTON, JERSEY], 'pledge.signed', '2025-09-01', '2025-09-01'],
	[13, [JERSEY], 'needs.told', '2025-09-01', null],
	[14, [LUTON], 'review.first.date-agreed', '2025-09-08', null],
	[15, [LUTON], 'review.first', '2025-09-01', '2025-10-01'],
	[16, [JERSEY], 'review.first', '2025-09-01', '2025-09-29'],
	[17, [JERSEY], 'review.second', '2025-09-01', '2026-01-01'],
	[18, [ENGLAND, LUTON, JERSEY], 'review.later', '2025-10-14', '2026-04-14'],
	[19, [JERSEY], 'review.extra', '2026-03-18', null],
	[20, [JERSEY], 'review.adoption.authorised', '2026-01-15', '2026-04-15'],
	[20, [JERSEY], 'review.adoption.later', '2026-04-15', '2026-10-15'],
	[21, [JERSEY], 'review.adoption.placed', '2026-01-15', '2026-02-12'],
	[21, [JERSEY], 'review.adoption.placed-second', '2026-02-12', '2026-05-12'],
	[21, [JERSEY], 'review.adoption.later', '2026-05-12', '2026-11-12'],
	[22, [JERSEY], 'review.adoption.disrupted', '2026-01-15', '2026-02-26'],
	[23, [JERSEY], 'adoption.still-right', '2026-01-01', '2025-12-31'],
	[25, [JERSEY], 'review.short-breaks', '2026-01-05', '2026-04-05'],
	[26, [JERSEY], 'review.short-breaks.later', '2026-04-05', '2026-10-05'],
	[27, [JERSEY], 'permanence.plan', '2026-01-05', '2026-01-05'],
	[28, [LUTON], 'calendar.first-deadline', '2025-09-01', '2025-09-08'],
	[28, [LUTON], 'calendar.next-deadline', '2026-03-31', '2026-04-09'],
	[29, [LUTON], 'calendar.earlier-deadline', '2026-03-18', '2026-03-25'],
	[30, [LUTON], 'prep.sheet-out', '2026-03-31', '2026-02-24'],
	[31, [LUTON], 'prep.alert', '2026-03-31', '2026-03-03'],
	[32, [ENGLAND, LUTON], 'prep.child-talk', '2026-03-31', '2026-03-03'],
	[33, [JERSEY], 'prep.child-talk', '2026-03-18', '2026-02-25'],
	[34, [LUTON], 'prep.new-professionals', '2026-03-31', '2026-03-03'],
	[35, [LUTON], 'prep.venue-help', '2026-03-31', '2026-03-10'],
	[36, [ENGLAND, LUTON, JERSEY], 'prep.iro-social-worker', '2026-03-31', '2026-03-10'],
	[38, [LUTON], 'first.list-sent', '2026-03-18', '2026-03-19'],
	[39, [LUTON], 'first.list-returned', '2026-03-19', '2026-03-23'],
	[40, [LUTON], 'first.list-reminded', '2026-03-23', '2026-03-25'],
	[41, [LUTON], 'first.list-escalated', '2026-03-25', '2026-03-26'],
	[42, [LUTON], 'prep.sheet-returned', '2026-02-24', '2026-02-26'],
	[43, [LUTON], 'prep.reminders', '2026-02-26', '2026-03-05'],
	[44, [ENGLAND, LUTON, JERSEY], 'prep.invitations', '2026-03-31', '2026-03-17'],
	[45, [LUTON], 'calendar.date', '2026-03-18', '2026-03-19'],
	[47, [LUTON, JERSEY], 'prep.private-talk', '2026-03-31', '2026-03-31'],
	[47, [LUTON], 'talk.noted', '2026-03-18', '2026-03-25'],
	[48, [ENGLAND, LUTON], 'docs.report', '2026-03-31', '2026-03-26'],
	[49, [JERSEY], 'docs.report', '2026-03-18', '2026-03-11'],
	[50, [JERSEY], 'docs.education', '2026-03-18', '2026-03-13'],
	[51, [JERSEY], 'docs.health', '2026-03-18', '2026-03-13'],
	[52, [LUTON], 'prep.papers-read', '2026-03-31', '2026-03-26'],
	[53, [LUTON], 'prep.interpreter', '2026-03-31', null],
	[54, [JERSEY], 'exclusion.reconsidered', '2026-03-18', '2026-03-18'],
	[55, [JERSEY], 'series.complete', '2026-03-18', '2026-04-17'],
	[56, [ENGLAND, LUTON, JERSEY], 'adjourn.complete', '2026-03-18', '2026-04-17'],
	[57, [LUTON], 'change.told', '2026-03-18', null],
	[58, [LUTON], 'outside.permission', '2026-03-31', null],
	[59, [LUTON], 'review.end', '2026-03-31', '2026-03-31'],
	[60, [LUTON], 'after.attendance', '2026-03-31', '2026-04-02'],
	[61, [LUTON], 'after.attendance-scanned', '2026-04-02', '2026-04-07'],
	[62, [LUTON], 'after.next-date', '2026-03-31', '2026-04-02'],
	[62, [LUTON], 'after.next-date-from-sheet', '2026-04-02', '2026-04-13'],
	[63, [LUTON], 'after.notes', '2026-03-31', '2026-04-09'],
	[64, [LUTON], 'after.feedback', '2026-03-31', '2026-04-23'],
	[65, [ENGLAND, LUTON], 'record.decisions', '2026-03-18', '2026-03-25'],
	[66, [JERSEY], 'record.decisions', '2026-03-18', '2026-04-10'],
	[67, [ENGLAND, LUTON], 'decisions.response', '2026-03-25', '2026-04-01'],
	[68, [JERSEY], 'decisions.response', '2026-04-10', '2026-04-24'],
	[69, [ENGLAND, LUTON, JERSEY], 'plan.updated', '2026-03-31', '2026-04-16'],
	[70, [ENGLAND, LUTON], 'record.full.written', '2026-03-31', '2026-04-23'],
	[71, [LUTON], 'record.absent-parents', '2026-03-31', '2026-04-23'],
	[72, [LUTON, JERSEY], 'record.full.sent', '2026-03-31', '2026-04-30'],
	[73, [LUTON], 'dispute.started', '2026-03-31', '2026-04-09'],
	[74, [LUTON], 'dispute.logged', '2026-03-18', '2026-03-20'],
	[75, [LUTON], 'dispute.step', '2026-03-18', '2026-03-25'],
	[76, [JERSEY], 'dispute.total', '2026-03-18', '2026-04-17'],
	[78, [LUTON], 'dispute.noted', '2026-02-28', '2026-03-31'],
	[80, [ENGLAND, JERSEY], 'midway.check', '2026-03-31', null],
	[81, [LUTON], 'home.visited', '2026-03-18', '2027-03-18'],
	[82, [LUTON, JERSEY], 'change.reported', '2026-03-18', '2026-03-18'],
	[83, [LUTON], 'change.answered', '2026-03-18', '2026-03-25'],
	[84, [JERSEY], 'change.reviewed', '2026-03-18', '2026-03-18'],
	[85, [LUTON], 'foster-review.feedback', '2026-03-31', '2026-03-24'],
	[86, [ENGLAND, LUTON, JERSEY], 'child.asked-after', '2026-03-31', null],
	[87, [JERSEY], 'secure.reviewed', '2026-03-18', '2026-03-18'],
	[88, [JERSEY], 'transition.planned', '2010-07-09', '2024-07-09'],
	[89, [JERSEY], 'pathway.final', '2027-08-16', '2027-07-19'],
	[90, [JERSEY], 'review.before-eighteen', '2027-08-16', null],
	[91, [LUTON], 'supervision', '2026-02-16', '2026-03-16'],
	[92, [ENGLAND, LUTON, JERSEY], 'report.annual', '2025-04-01', '2026-04-01'],
	[93, [ENGLAND, JERSEY], 'concerns.reported', '2026-03-18', '2026-03-18'],
	[94, [ENGLAND], 'court.care-proceedings', '2025-09-01', '2026-03-02'],
	[95, [ENGLAND, LUTON, JERSEY], 'child.asked-before', '2026-03-31', null],
	[96, [JERSEY], 'custody.reviewed', '2026-03-18', null]
];

/** What the sources only tell of: something that was seen somewhere, or another reading of a rule. */
const OBSERVED = [24, 37, 46, 77, 97];
/** The midpoint between two reviews has tests of its own, below. */
const HALFWAY = [79];

function holidaysOf(place: string, around: string) {
	const calendar: HolidayCalendar = profileFor(place).holidays;
	return holidaysAround(calendar, Number(around.slice(0, 4)));
}

describe('every deadline in the sources', () => {
	it('is a rule, an observation, or a midpoint: none of the 97 is forgotten', () => {
		const seen = new Set([...ROWS.map(([number]) => number), ...OBSERVED, ...HALFWAY]);
		expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 97 }, (_, place) => place + 1));
	});

	const cases = ROWS.flatMap(([number, places, rule, anchor, on]) =>
		places.map((place) => ({ number, place, rule, anchor, on }))
	);

	it.each(cases)('$number in $place: $rule from $anchor is $on', ({ place, rule, anchor, on }) => {
		const found = deadlinesFor(place).rules[rule];
		expect(found).toBeDefined();
		if (found) expect(dueOf(found, { anchor, holidays: holidaysOf(place, anchor) }).on).toBe(on);
	});

	it('names its source, in every rule of every place', () => {
		const sources = [ENGLAND, LUTON, JERSEY].flatMap((place) =>
			Object.values(deadlinesFor(place).rules).map(({ source }) => source)
		);
		expect(sources.every((source) => /^(J|L|N|H|NCB)[-\s]/.test(source))).toBe(true);
	});
});
