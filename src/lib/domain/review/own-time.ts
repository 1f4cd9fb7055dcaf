import {
	TIMES_OF_DAY,
	WEEKDAYS,
	type ChoicesPatch,
	type KeepClear,
	type NotSure,
	type ReviewChoices,
	type TimeOfDay,
	type Weekday
} from './choices';

/** The weekday of a date (`YYYY-MM-DD`). */
export function weekdayOf(date: string): Weekday {
	// The week of `Date` begins on Sunday.
	return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
}

/** Whether what is kept clear may fall on a date. With a time of day and no day it does each day; with neither it says no time at all. */
export function isKeptOn({ date, weekday, time }: KeepClear, on: string): boolean {
	if (date !== undefined) return date === on;
	return weekday === undefined ? time !== undefined : weekday === weekdayOf(on);
}

/** A date that is the child's own from morning to evening. */
export function isOwnDate(on: string, keepClear: readonly KeepClear[] = []): boolean {
	return keepClear.some((clear) => clear.time === undefined && isKeptOn(clear, on));
}

/** Whether a time on a weekday is the child's own each week. */
function isOwn(day: Weekday, time: TimeOfDay, keepClear: readonly KeepClear[]): boolean {
	return keepClear.some(
		(clear) =>
			clear.date === undefined &&
			(clear.weekday ?? day) === day &&
			(clear.time === undefined ? clear.weekday !== undefined : clear.time === time)
	);
}

/** Weekdays with some time that is not the child's own: no others are offered (NCB-Box6b). */
export function freeDays({ keepClear = [] }: Pick<ReviewChoices, 'keepClear'>): Weekday[] {
	return WEEKDAYS.filter((day) => TIMES_OF_DAY.some((time) => !isOwn(day, time, keepClear)));
}

/** Times of day that are free on one of the days that suit, or on any where the child named none. */
export function freeTimes({
	keepClear = [],
	suitsDays = []
}: Pick<ReviewChoices, 'keepClear' | 'suitsDays'>): TimeOfDay[] {
	const days = suitsDays.length > 0 ? suitsDays : WEEKDAYS;
	return TIMES_OF_DAY.filter((time) => days.some((day) => !isOwn(day, time, keepClear)));
}

/** The patch for what suits now: what no longer suits, or is the only one, is not the best of them. */
export function suiting<Value extends string>(
	suits: Value[],
	best: Value | NotSure | undefined
): { suits: Value[] | null; best?: null } {
	const isGone = best !== undefined && (suits.length < 2 || (best !== 'not-sure' && !suits.includes(best)));
	return { suits: suits.length > 0 ? suits : null, ...(isGone ? { best: null } : {}) };
}

/** Keeps time clear. What suited before and is the child's own time now suits no more. */
export function keepingClear(choices: ReviewChoices, keepClear: KeepClear[]): ChoicesPatch {
	const left = <T>(all: T[] | undefined, isFree: (one: T) => boolean) => all?.filter(isFree) ?? [];
	const free = freeDays({ keepClear });
	const suitsDays = left(choices.suitsDays, (day) => free.includes(day));
	const freeNow = freeTimes({ keepClear, suitsDays });
	const days = suiting(suitsDays, choices.bestDay);
	const times = suiting(
		left(choices.suitsTimes, (time) => freeNow.includes(time)),
		choices.bestTime
	);
	const dates = left(choices.dates, (date) => !isOwnDate(date, keepClear));
	return {
		keepClear: keepClear.length > 0 ? keepClear : null,
		suitsDays: days.suits,
		suitsTimes: times.suits,
		dates: dates.length > 0 ? dates : null,
		...('best' in days ? { bestDay: null } : {}),
		...('best' in times ? { bestTime: null } : {})
	};
}
