import { addDays, formatISO, isWeekend, parseISO, subDays } from 'date-fns';

/** Days on which nobody works, as `YYYY-MM-DD`. */
export type Holidays = ReadonlySet<string>;

function isoDate(day: Date): string {
	return formatISO(day, { representation: 'date' });
}

export function isWorkingDay(date: string, holidays: Holidays): boolean {
	return !isWeekend(parseISO(date)) && !holidays.has(date);
}

/** The working day `days` working days after `date` (`YYYY-MM-DD`). The day itself does not count. */
export function addWorkingDays(date: string, days: number, holidays: Holidays): string {
	let day = parseISO(date);
	let left = days;
	while (left > 0) {
		day = addDays(day, 1);
		if (isWorkingDay(isoDate(day), holidays)) left -= 1;
	}
	return isoDate(day);
}

/** The working day `days` working days before `date`. The day itself does not count. */
export function subtractWorkingDays(date: string, days: number, holidays: Holidays): string {
	let day = parseISO(date);
	let left = days;
	while (left > 0) {
		day = subDays(day, 1);
		if (isWorkingDay(isoDate(day), holidays)) left -= 1;
	}
	return isoDate(day);
}

/** The day itself when people work on it, otherwise the last one before on which they do. */
export function lastWorkingDayBy(date: string, holidays: Holidays): string {
	return isWorkingDay(date, holidays) ? date : subtractWorkingDays(date, 1, holidays);
}
