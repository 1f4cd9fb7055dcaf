import { addDays, formatISO, isWeekend, parseISO } from 'date-fns';

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
