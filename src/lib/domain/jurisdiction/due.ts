import {
	addDays,
	addMonths,
	addWeeks,
	addYears,
	differenceInCalendarDays,
	endOfMonth,
	formatISO,
	isLastDayOfMonth,
	parseISO
} from 'date-fns';
import type { DeadlineRule, Span } from './deadline';
import { addWorkingDays, lastWorkingDayBy, subtractWorkingDays, type Holidays } from './working-days';

/** What a rule says for one anchor. Null: no rule gives a date, and a person sets it. */
export interface Due {
	on: string | null;
	/** The first day, where a source sets a window. */
	notBefore: string | null;
}

/** What a rule is counted with. `previous` is the review before, for what lies halfway between two. */
export interface DueDays {
	anchor: string;
	previous?: string;
	holidays: Holidays;
}

/**
 * The last day of a rule. What has to be done before something is done on a day on which people work,
 * and no later; a legal limit after something stays the day that it is.
 */
export function dueOf(rule: DeadlineRule, { anchor, previous, holidays }: DueDays): Due {
	const { limit, earliest, when } = rule;
	if (limit === null) return { on: null, notBefore: null };
	const notBefore = earliest ? later(anchor, earliest, holidays) : null;
	switch (when) {
		case 'before':
			return { on: lastWorkingDayBy(sooner(anchor, limit, holidays), holidays), notBefore };
		case 'halfway':
			return { on: previous === undefined ? null : halfwayBetween(previous, anchor), notBefore };
		default:
			return { on: later(anchor, limit, holidays), notBefore };
	}
}

/** The same day again and again, without end: the first that is later than `after`. */
export function nextOf(rule: DeadlineRule, days: DueDays, after: string): string | null {
	let on = dueOf(rule, days).on;
	while (on !== null && on <= after) on = dueOf(rule, { ...days, anchor: on }).on;
	return on;
}

function later(date: string, { n, unit }: Span, holidays: Holidays): string {
	return unit === 'wd' ? addWorkingDays(date, n, holidays) : addCalendar(date, n, unit);
}

function sooner(date: string, { n, unit }: Span, holidays: Holidays): string {
	return unit === 'wd' ? subtractWorkingDays(date, n, holidays) : addCalendar(date, -n, unit);
}

const ADD = { cd: addDays, weeks: addWeeks, months: addMonths, 'month-ends': addMonthEnds, years: addYears };

function addCalendar(date: string, n: number, unit: keyof typeof ADD): string {
	return isoDate(ADD[unit](parseISO(date), n));
}

/** The end of this month, or of the next where the day is a month's last. */
function addMonthEnds(day: Date, n: number): Date {
	const isLast = isLastDayOfMonth(day);
	return endOfMonth(addMonths(day, isLast ? n : n - 1));
}

function halfwayBetween(from: string, to: string): string {
	const [start, end] = [parseISO(from), parseISO(to)];
	return isoDate(addDays(start, Math.floor(differenceInCalendarDays(end, start) / 2)));
}

function isoDate(day: Date): string {
	return formatISO(day, { representation: 'date' });
}
