import { WEEKDAYS, type KeepClear, type ReviewChoices, type TimeOfDay } from './choices';

/** A start as the clocks of the place show it. */
export interface LocalStart {
	/** `YYYY-MM-DD`. */
	date: string;
	/** `HH:mm`. */
	time: string;
}

/** When lessons are, on a weekday. Terms are not known here: a person says that it is no school day. */
const SCHOOL = { from: '09:00', to: '15:30' };

const TIMES: Record<TimeOfDay, { from: string; to: string }> = {
	early: { from: '00:00', to: '09:00' },
	morning: { from: '09:00', to: '12:00' },
	midday: { from: '12:00', to: '14:00' },
	'after-school': { from: '14:00', to: '18:00' },
	evening: { from: '18:00', to: '24:00' }
};

export const CLASHES = ['school-time', 'kept-clear'] as const;

export type Clash = (typeof CLASHES)[number];

/** What a start would take from the child: school (J-3.31), or time that they want kept clear (NCB-Box6b). */
export function clashesOf(
	start: LocalStart,
	choices: Pick<ReviewChoices, 'schoolTime' | 'keepClear'>
): Clash[] {
	const isSchool = isWeekday(start.date) && isWithin(start.time, SCHOOL) && choices.schoolTime !== true;
	const isKept = (choices.keepClear ?? []).some((clear) => takes(start, clear));
	return [...(isSchool ? ['school-time' as const] : []), ...(isKept ? ['kept-clear' as const] : [])];
}

function takes({ date, time }: LocalStart, clear: KeepClear): boolean {
	if (clear.date === undefined && clear.weekday === undefined) return false;
	const isThatDay = clear.date === date || (clear.weekday !== undefined && clear.weekday === weekdayOf(date));
	return isThatDay && (clear.time === undefined || isWithin(time, TIMES[clear.time]));
}

function isWithin(time: string, { from, to }: { from: string; to: string }): boolean {
	return time >= from && time < to;
}

function weekdayOf(date: string) {
	// The week of `Date` begins on Sunday.
	return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
}

function isWeekday(date: string): boolean {
	return !['saturday', 'sunday'].includes(weekdayOf(date) ?? '');
}
