import type { KeepClear, ReviewChoices, TimeOfDay } from './choices';
import { isKeptOn, weekdayOf } from './own-time';

/** A meeting as the clocks of the place show it. */
export interface LocalMeeting {
	/** `YYYY-MM-DD`. */
	date: string;
	/** `HH:mm`. */
	time: string;
	minutes: number;
}

/** A stretch of a day, in minutes after midnight. */
interface Stretch {
	from: number;
	to: number;
}

const hours = (from: number, to: number): Stretch => ({ from: from * 60, to: to * 60 });

/** When lessons are, on a weekday. Terms are not known here: a person says that it is no school day. */
const SCHOOL = hours(9, 15.5);

const TIMES: Record<TimeOfDay, Stretch> = {
	early: hours(0, 9),
	morning: hours(9, 12),
	midday: hours(12, 14),
	'after-school': hours(14, 18),
	evening: hours(18, 24)
};

export const CLASHES = ['school-time', 'kept-clear'] as const;

export type Clash = (typeof CLASHES)[number];

/** What a meeting would take from the child: school (J-3.31), or time that they want kept clear (NCB-Box6b). */
export function clashesOf(
	meeting: LocalMeeting,
	choices: Pick<ReviewChoices, 'schoolTime' | 'keepClear'>
): Clash[] {
	const isSchool = isSchoolDay(meeting.date) && takes(meeting, SCHOOL) && choices.schoolTime !== true;
	const isKept = (choices.keepClear ?? []).some((clear) => takesKept(meeting, clear));
	return [...(isSchool ? ['school-time' as const] : []), ...(isKept ? ['kept-clear' as const] : [])];
}

/** Whether a meeting is on a day and at a time that suit; where the child named none, any does. */
export function isTimeAsWished(
	meeting: LocalMeeting,
	choices: Pick<ReviewChoices, 'suitsDays' | 'suitsTimes' | 'dates' | 'keepClear'>
): boolean {
	const { suitsDays = [], suitsTimes = [], dates = [], keepClear = [] } = choices;
	const { date } = meeting;
	const isAnyDay = suitsDays.length + dates.length === 0;
	const isDay = isAnyDay || dates.includes(date) || suitsDays.includes(weekdayOf(date));
	const isTime = suitsTimes.length === 0 || suitsTimes.some((time) => startsIn(meeting, TIMES[time]));
	return isDay && isTime && !keepClear.some((clear) => takesKept(meeting, clear));
}

function startsIn({ time }: LocalMeeting, { from, to }: Stretch): boolean {
	const start = minuteOf(time);
	return start >= from && start < to;
}

function minuteOf(time: string): number {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	return hour * 60 + minute;
}

function takesKept(meeting: LocalMeeting, clear: KeepClear): boolean {
	return isKeptOn(clear, meeting.date) && (clear.time === undefined || takes(meeting, TIMES[clear.time]));
}

function takes({ time, minutes }: LocalMeeting, { from, to }: Stretch): boolean {
	const start = minuteOf(time);
	return start < to && start + minutes > from;
}

function isSchoolDay(date: string): boolean {
	return !['saturday', 'sunday'].includes(weekdayOf(date));
}
