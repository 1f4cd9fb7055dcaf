export type DateStyle = 'day' | 'day-and-month' | 'full' | 'month-and-year' | 'weekday';

/**
 * How a language writes its dates, for a language that not every browser knows: Chromium has no
 * dates in Welsh, Pashto, Sorani, Tigrinya, Somali and Albanian.
 */
export interface OwnDates {
	/** January first. */
	months: readonly string[];
	/** Sunday first. */
	weekdays: readonly string[];
	/** Such as `{{weekday}} {{day}} {{month}} {{year}}`. */
	styles: Readonly<Record<DateStyle, string>>;
	/** What stands between the things of a list, and before the last; where Intl has no list either. */
	list?: { between: string; last: string };
}

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
	day: { weekday: 'long', day: 'numeric', month: 'long' },
	'day-and-month': { day: 'numeric', month: 'long' },
	full: { day: 'numeric', month: 'long', year: 'numeric' },
	'month-and-year': { month: 'long', year: 'numeric' },
	weekday: { weekday: 'long' }
};

const ONLY_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What stands in where a browser does not know a language: the dates of the letters that a child gets here. */
const HERE = 'en-GB';

/** Where the plain tag would mean another country. */
const INTL_TAGS: Readonly<Record<string, string>> = { en: HERE, 'en-x-easy': HERE, pt: 'pt-PT' };

/**
 * The calendar and the digits of the United Kingdom in every language: the day on the screen has to be
 * the day in the letter and on the wall, 999 has to look as on the phone, and counts that stand in
 * sentences have the same digits.
 */
const HERE_TOO = '-u-ca-gregory-nu-latn';

/** Where the hours of a day are often counted from sunrise: 17:00 can't be taken for 11 at night. */
const COUNTS_FROM_SUNRISE: ReadonlySet<string> = new Set(['am', 'ti', 'so']);

/** Where a comma is another one; Intl always puts an "and" before the last. */
const COMMAS: Readonly<Record<string, string>> = {
	ar: '، ',
	fa: '، ',
	ckb: '، ',
	ps: '، ',
	am: '፣ ',
	ti: '፣ '
};

export interface Formats {
	/** A date (`YYYY-MM-DD`) or a moment (ISO 8601), as the day it is at the reader's place. */
	date: (iso: string, style?: DateStyle) => string;
	/** The time of day of a moment. */
	time: (iso: string) => string;
	list: (items: readonly string[]) => string;
	/** Side by side without an "and", such as a name and a job. */
	series: (items: readonly string[]) => string;
	number: (value: number) => string;
}

interface IntlPart {
	supportedLocalesOf(tags: string): string[];
}

/** The tag to ask a part of Intl for; never one that the browser would silently answer in a language of its own. */
export function intlTag(lang: string, part: IntlPart): string {
	const tag = `${INTL_TAGS[lang] ?? lang}${HERE_TOO}`;
	return part.supportedLocalesOf(tag).length > 0 ? tag : HERE;
}

/** Made once, and not before: a slow phone takes a twentieth of a second to ask Intl for the first time. */
function whenUsed<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

/**
 * Dates, times, lists and numbers of one language, by Intl.
 * @param timeZone of the reader's place; that of the device when left out
 */
export function formatsFor(lang: string, timeZone?: string, own?: OwnDates): Formats {
	const zone: { timeZone?: string } = timeZone ? { timeZone } : {};
	const tag = whenUsed(() => intlTag(lang, Intl.DateTimeFormat));
	// By style and place: to make one takes far longer than to use it.
	const dates: Record<string, Intl.DateTimeFormat> = {};
	const hours = COUNTS_FROM_SUNRISE.has(lang) ? ({ hourCycle: 'h23' } as const) : {};
	const clock = whenUsed(
		() =>
			new Intl.DateTimeFormat(own ? HERE : tag(), { hour: 'numeric', minute: '2-digit', ...hours, ...zone })
	);
	const numbers = whenUsed(() => new Intl.NumberFormat(intlTag(lang, Intl.NumberFormat)));
	const list = whenUsed(() => listFor(lang, own));
	return {
		date(iso, style = 'day') {
			// A date alone has no place: read it, and show it, as it stands.
			const where = ONLY_DATE.test(iso) ? { timeZone: 'UTC' } : zone;
			const day = new Date(iso);
			if (own) return writeDate(day, where, style, own);
			const key = `${style}/${where.timeZone}`;
			dates[key] ??= new Intl.DateTimeFormat(tag(), { ...DATE_STYLES[style], ...where });
			return dates[key].format(day);
		},
		time: (iso) => clock().format(new Date(iso)),
		list: (items) => list()(items),
		series: (items) => items.join(COMMAS[lang] ?? ', '),
		number: (value) => numbers().format(value)
	};
}

function writeDate(day: Date, where: { timeZone?: string }, style: DateStyle, own: OwnDates): string {
	const numbers = new Intl.DateTimeFormat(HERE, {
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		...where
	});
	const part = (wanted: string) =>
		Number(numbers.formatToParts(day).find(({ type }) => type === wanted)?.value);
	const [year, month, date] = [part('year'), part('month'), part('day')];
	const parts: Record<string, string | undefined> = {
		year: String(year),
		month: own.months[month - 1],
		day: String(date),
		weekday: own.weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
	};
	return own.styles[style].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

function listFor(lang: string, own?: OwnDates): (items: readonly string[]) => string {
	if (own?.list) {
		const { between, last } = own.list;
		return (items) => [items.slice(0, -1).join(between), ...items.slice(-1)].filter(Boolean).join(last);
	}
	const list = new Intl.ListFormat(intlTag(lang, Intl.ListFormat), { style: 'long', type: 'conjunction' });
	if (lang === 'cy') return (items) => welshAnd(list.format(items));
	return (items) => list.format(items);
}

/** Intl leaves it to the reader: "Dilys a(c) Aled". It is "ac" before a vowel. */
function welshAnd(words: string): string {
	return words.replaceAll(/ a\(c\) (?=[aâeêiîoôuûwŵyŷ])/giu, ' ac ').replaceAll(' a(c) ', ' a ');
}
