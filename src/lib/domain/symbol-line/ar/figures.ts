import type { Match } from '$lib/domain/symbol-line/lexicon';
import { runOf, type Word } from '$lib/domain/symbol-line/words';
import { plainSpelling } from './spelling';

// Everything here is in plain spelling.
const WEEKDAYS: Readonly<Record<string, string>> = {
	الاثنين: 'monday',
	الثلاثاء: 'tuesday',
	الاربعاء: 'wednesday',
	الخميس: 'thursday',
	الجمعه: 'friday',
	السبت: 'saturday',
	الاحد: 'sunday'
};
const MONTH =
	/^(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يونيه|يوليو|يوليه|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين)$/;
const DAY_NUMBER = /^(?:[12]?\d|3[01])$/;
const YEAR = /^(?:19|20)\d\d$/;
const NUMERIC_DATE = /^\d{1,2} \d{1,2}(?: \d{2,4})?$/;
const THE_DAY = /^[وفبلك]?(?:يوم|ايام)$/;
const EVERY = /^[وف]?كل$/;
/** Before "Monday", which is "the two of them" as well, and before a month, which may be a verb. */
const BEFORE_A_DATE = /^[وف]?(?:من|الي|حتي|كل|في|قبل|بعد|بين|منذ|شهر|نهايه|بدايه)$/;
const UNTIL = /^(?:الي|حتي)$/;
const HOUR = /^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?$/;
const CLOCK = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;
const HOUR_NAME =
	/^(?:الواحده|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره|الحاديه|الثانيه)$/;
const PART_OF_DAY = /^(?:صباحا|مساء|ظهرا|عصرا|ليلا|والنصف|والربع|تماما|عشره)$/;
const POUNDS = /^(?:جنيه|جنيها|جنيهات|باوند|بنس|بنسات)$/;

/** Dates, clock times and sums of money, each run under one symbol. */
export function arabicFigures(words: readonly Word[], from: number): Match | undefined {
	const run = runOf(words, from).map(figureOf);
	const before = words[from - 1];
	const previous = before?.breakAfter === 'none' ? figureOf(before) : '';
	const days = dateRange(run, previous);
	if (days) return days;
	const clock = timeRange(run);
	if (clock > 0) return { length: clock, symbol: 'time-clock' };
	if (/^[£€$]\d|^\d+(?:\.\d+)?[£€$]$/.test(run[0] ?? '')) return { length: 1, symbol: 'money' };
	return /^\d/.test(run[0] ?? '') && POUNDS.test(run[1] ?? '') ? { length: 2, symbol: 'money' } : undefined;
}

/** The word in plain spelling, its digits those of the phone. */
function figureOf({ key }: Word): string {
	return plainSpelling(key).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

interface DateMatch {
	length: number;
	/** Set when it is a weekday and nothing more exact. */
	weekday?: string;
}

function dateRange(run: readonly string[], previous: string): Match | undefined {
	const first = dateAt(run, previous);
	if (!first) return undefined;
	let length = first.length;
	let { weekday } = first;
	for (let more = furtherDate(run, length); more > 0; more = furtherDate(run, length)) {
		length += more;
		weekday = undefined;
	}
	return { length, symbol: weekday ?? 'calendar-date' };
}

/** How many words of "to Friday" or "and Thursday" begin at `at`; 0 for none. */
function furtherDate(run: readonly string[], at: number): number {
	const until = UNTIL.test(run[at] ?? '') ? 1 : 0;
	if (until === 0 && !/^و/.test(run[at] ?? '')) return 0;
	const more = dateAt(run.slice(at + until), run[at + until - 1] ?? '');
	return more ? until + more.length : 0;
}

function dateAt(run: readonly string[], previous: string): DateMatch | undefined {
	let at = EVERY.test(run[0] ?? '') ? 1 : 0;
	if (THE_DAY.test(run[at] ?? '')) at++;
	const lead = at > 0 ? (run[at - 1] ?? '') : previous;
	const weekday = weekdayOf(run[at] ?? '', lead);
	if (weekday !== undefined) {
		at++;
		const more = dayAndMonth(run, at);
		if (more > 0) return { length: at + more };
		return { length: at + partOfDay(run, at), weekday };
	}
	if (NUMERIC_DATE.test(run[at] ?? '')) return { length: at + 1 };
	const exact = dayAndMonth(run, at);
	if (exact > 0) return { length: at + exact };
	if (!MONTH.test(run[0] ?? '')) return undefined;
	const year = YEAR.test(run[1] ?? '') ? 1 : 0;
	return year === 1 || BEFORE_A_DATE.test(previous) ? { length: 1 + year } : undefined;
}

function weekdayOf(word: string, lead: string): string | undefined {
	const bare = word.replace(/^[وف](?=ال|لل|بال)/, '');
	const weekday = WEEKDAYS[bare.replace(/^(?:لل|بال)/, 'ال')];
	if (weekday === 'monday' && bare === word && !THE_DAY.test(lead) && !BEFORE_A_DATE.test(lead))
		return undefined;
	// "Every Saturday" goes without the article; without it, "Sunday" is "one".
	return weekday ?? (EVERY.test(lead) && word !== 'احد' ? WEEKDAYS[`ال${word}`] : undefined);
}

/** How many words of "26 مارس 2026" begin at `at`; 0 for none. */
function dayAndMonth(run: readonly string[], at: number): number {
	const isDay = DAY_NUMBER.test(run[at] ?? '');
	const of = /^(?:من|شهر)$/.test(run[at + 1] ?? '') ? 1 : 0;
	if (!isDay || !MONTH.test(run[at + 1 + of] ?? '')) return 0;
	return 2 + of + (YEAR.test(run[at + 2 + of] ?? '') ? 1 : 0);
}

function partOfDay(run: readonly string[], at: number): number {
	if (/^(?:بعد|قبل)$/.test(run[at] ?? '') && run[at + 1] === 'الظهر') return 2;
	return PART_OF_DAY.test(run[at] ?? '') ? 1 : 0;
}

/** How many words of a clock time, or of a stretch between two, begin the run; 0 for none. */
function timeRange(run: readonly string[]): number {
	const first = timeAt(run);
	const hour = first > 0 ? first : HOUR.test(run[0] ?? '') ? 1 : 0;
	const last = hour + 1 + timePart(run, hour + 1);
	const isRange = hour > 0 && UNTIL.test(run[hour] ?? '') && last > hour + 1;
	// "9 to 5", and nothing that is counted: "5 to 7 years" is no time.
	if (isRange && (first > 0 || last === run.length)) return last;
	return first;
}

/** "الساعة 5 مساءً", "5:30" */
function timeAt(run: readonly string[]): number {
	if (/^[وفبل]?(?:الساعه|لساعه)$/.test(run[0] ?? '')) {
		const more = timePart(run, 1);
		return more > 0 ? 1 + more : 0;
	}
	return CLOCK.test(run[0] ?? '') ? timePart(run, 0) : 0;
}

function timePart(run: readonly string[], at: number): number {
	if (!HOUR.test(run[at] ?? '') && !HOUR_NAME.test(run[at] ?? '')) return 0;
	let to = at + 1;
	for (let more = partOfDay(run, to); more > 0; more = partOfDay(run, to)) to += more;
	return to - at;
}
