import DateHolidays from 'date-holidays';
import type { HolidayCalendar } from '$lib/domain/jurisdiction/profile';
import type { Holidays } from '$lib/domain/jurisdiction/working-days';

const REGION: Record<HolidayCalendar, readonly [country: string, state?: string]> = {
	'england-and-wales': ['GB', 'ENG'],
	jersey: ['JE']
};

const known = new Map<string, Holidays>();

/** Bank and public holidays of a place from the year before `year` to the year after it, by the `date-holidays` tables. */
export function holidaysAround(calendar: HolidayCalendar, year: number): Holidays {
	const name = `${calendar}/${year}`;
	const found = known.get(name);
	if (found) return found;
	const [country, state] = REGION[calendar];
	const table = state ? new DateHolidays(country, state) : new DateHolidays(country);
	const days = [year - 1, year, year + 1]
		.flatMap((one) => table.getHolidays(one))
		.filter(({ type }) => type === 'public' || type === 'bank')
		.map(({ date }) => date.slice(0, 10));
	const holidays: Holidays = new Set(days);
	known.set(name, holidays);
	return holidays;
}
