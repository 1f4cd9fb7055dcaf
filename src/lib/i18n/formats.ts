/** What Intl calls a language: the easier English has the dates and lists of British English. */
function intlTag(lang: string): string {
	return lang.startsWith('en') ? 'en-GB' : lang;
}

export type DateStyle = 'day' | 'day-and-month' | 'full' | 'month-and-year' | 'weekday';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
	day: { weekday: 'long', day: 'numeric', month: 'long' },
	'day-and-month': { day: 'numeric', month: 'long' },
	full: { day: 'numeric', month: 'long', year: 'numeric' },
	'month-and-year': { month: 'long', year: 'numeric' },
	weekday: { weekday: 'long' }
};

const ONLY_DATE = /^\d{4}-\d{2}-\d{2}$/;

export interface Formats {
	/** A date (`YYYY-MM-DD`) or a moment (ISO 8601), as the day it is at the reader's place. */
	date(iso: string, style?: DateStyle): string;
	/** The time of day of a moment. */
	time(iso: string): string;
	list(items: readonly string[]): string;
	number(value: number): string;
}

/** Dates, times, lists and numbers of one language, by Intl. */
export function formatsFor(lang: string, timeZone?: string): Formats {
	const tag = intlTag(lang);
	const zone = timeZone ? { timeZone } : {};
	const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
	const numbers = new Intl.NumberFormat(tag);
	return {
		date(iso, style = 'day') {
			// A date alone has no place: read it, and show it, as it stands.
			const where = ONLY_DATE.test(iso) ? { timeZone: 'UTC' } : zone;
			return new Intl.DateTimeFormat(tag, { ...DATE_STYLES[style], ...where }).format(new Date(iso));
		},
		time: (iso) =>
			new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', ...zone }).format(new Date(iso)),
		list: (items) => list.format(items),
		number: (value) => numbers.format(value)
	};
}
