import type { Match } from '$lib/domain/symbol-line/lexicon';
import { runOf, type Word } from '$lib/domain/symbol-line/words';

const WEEKDAYS: Readonly<Record<string, string>> = {
	llun: 'monday',
	mawrth: 'tuesday',
	mercher: 'wednesday',
	iau: 'thursday',
	gwener: 'friday',
	sadwrn: 'saturday',
	sul: 'sunday',
	lun: 'monday',
	fawrth: 'tuesday',
	fercher: 'wednesday',
	wener: 'friday',
	sadyrnau: 'saturday'
};
/** Before the name of a day, which is other things without it: mawrth is March, iau is "younger". */
const DAY = /^n?d?dydd(?:iau)?$|^d?dydd(?:iau)?$|^nos$/;
const EVERY = /^[pb]ob$/;
const MONTH =
	/^(?:ionawr|chwefror|mawrth|fawrth|ebrill|mai|fai|mehefin|fehefin|gorffennaf|orffennaf|awst|medi|fedi|hydref|tachwedd|dachwedd|rhagfyr|ragfyr)$/;
const IN_THE_MONTH = /^(?:mis|fis)$/;
const DAY_NUMBER = /^(?:[12]?\d|3[01])(?:af|ail|ydd|fed|eg|ain)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const NUMERIC_DATE = /^\d{1,2} \d{1,2}(?: \d{2,4})?$/;
const UNTIL = /^(?:i|tan|hyd|a|ac|neu|at)$/;
const HOUR = /^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?(?:am|pm|yb|yh|y\.b|y\.h)?$/;
const CLOCK = /^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d(?:am|pm|yb|yh)?|am|pm|yb|yh)$/;
const BEFORE_A_TIME = /^(?:am|tan|erbyn|cyn|wedi)$/;
const POUNDS = /^(?:punt|bunt|phunt|ceiniog|geiniog|cheiniog)$/;

/** Dates, clock times and sums of money, each run under one symbol. */
export function welshFigures(words: readonly Word[], from: number): Match | undefined {
	const run = runOf(words, from).map(({ key }) => key);
	const before = words[from - 1];
	const previous = before?.breakAfter === 'none' ? before.key : '';
	const days = dateRange(run);
	if (days) return days;
	const clock = timeRange(run, previous);
	if (clock > 0) return { length: clock, symbol: 'time-clock' };
	if (/^[£€$]\d|^\d+c$/.test(run[0] ?? '')) return { length: 1, symbol: 'money' };
	return /^\d/.test(run[0] ?? '') && POUNDS.test(run[1] ?? '') ? { length: 2, symbol: 'money' } : undefined;
}

interface DateMatch {
	length: number;
	/** Set when it is a weekday and nothing more exact. */
	weekday?: string | undefined;
}

function dateRange(run: readonly string[]): Match | undefined {
	const first = dateAt(run);
	if (!first) return undefined;
	let length = first.length;
	let { weekday } = first;
	while (UNTIL.test(run[length] ?? '')) {
		const more = dateAt(run.slice(length + 1));
		if (!more) break;
		length += 1 + more.length;
		weekday = undefined;
	}
	return { length, symbol: weekday ?? 'calendar-date' };
}

function dateAt(run: readonly string[]): DateMatch | undefined {
	let at = EVERY.test(run[0] ?? '') ? 1 : 0;
	const weekday = DAY.test(run[at] ?? '') ? WEEKDAYS[run[at + 1] ?? ''] : undefined;
	if (weekday !== undefined) {
		at += 2;
		const more = dayAndMonth(run, at);
		if (more > 0) return { length: at + more };
		return { length: at + (/^(?:nesaf|diwethaf|yma)$/.test(run[at] ?? '') ? 1 : 0), weekday };
	}
	if (NUMERIC_DATE.test(run[0] ?? '')) return { length: 1 };
	const exact = dayAndMonth(run, 0);
	if (exact > 0) return { length: exact };
	if (!IN_THE_MONTH.test(run[0] ?? '') || !MONTH.test(run[1] ?? '')) return undefined;
	return { length: 2 + (YEAR.test(run[2] ?? '') ? 1 : 0) };
}

/** How many words of "24 Mawrth 2026" or "y 24ain o Fawrth" begin at `at`; 0 for none. */
function dayAndMonth(run: readonly string[], at: number): number {
	const the = run[at] === 'y' ? 1 : 0;
	if (!DAY_NUMBER.test(run[at + the] ?? '')) return 0;
	const of = run[at + the + 1] === 'o' ? 1 : 0;
	const end = at + the + of + 1;
	if (!MONTH.test(run[end] ?? '')) return 0;
	return end + 1 - at + (YEAR.test(run[end + 1] ?? '') ? 1 : 0);
}

/** How many words of a clock time, or of a stretch between two, begin the run; 0 for none. */
function timeRange(run: readonly string[], previous: string): number {
	const first = timeAt(run, previous);
	const hour = first > 0 ? first : HOUR.test(run[0] ?? '') ? 1 : 0;
	const second = HOUR.test(run[hour + 1] ?? '') ? 1 + oClock(run, hour + 2) : 0;
	const isRange = hour > 0 && second > 0 && /^(?:tan|i)$/.test(run[hour] ?? '');
	// "9 tan 5", and nothing that is counted: "5 tan 7 mlynedd" is no time.
	if (isRange && (first > 0 || hour + 1 + second === run.length)) return hour + 1 + second;
	return first;
}

function timeAt(run: readonly string[], previous: string): number {
	if (CLOCK.test(run[0] ?? '')) return 1 + oClock(run, 1);
	const half = /^(?:hanner|chwarter)$/.test(run[0] ?? '') ? (run[1] === 'awr' ? 2 : 1) : 0;
	if (half > 0 && /^(?:wedi|i)$/.test(run[half] ?? '') && HOUR.test(run[half + 1] ?? '')) return half + 2;
	if (!HOUR.test(run[0] ?? '')) return 0;
	const more = oClock(run, 1);
	// "am 5", but not "am 5 ysgol": then five are counted.
	return more > 0 || (BEFORE_A_TIME.test(previous) && run.length === 1) ? 1 + more : 0;
}

/** "o'r gloch" */
function oClock(run: readonly string[], at: number): number {
	return run[at] === "o'r" && run[at + 1] === 'gloch' ? 2 : 0;
}
