import type { Match } from '$lib/domain/symbol-line/lexicon';
import { runOf, type Word } from '$lib/domain/symbol-line/words';

// "May", "March" and the short forms are dates only with a capital; "may" and "sun" are words.
const MONTH =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|january|february|april|june|july|august|september|october|november|december)$/;
const WEEKDAY = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;
const SHORT_WEEKDAY: Readonly<Record<string, string>> = {
	Mon: 'monday',
	Tue: 'tuesday',
	Tues: 'tuesday',
	Wed: 'wednesday',
	Thu: 'thursday',
	Thur: 'thursday',
	Thurs: 'thursday',
	Fri: 'friday',
	Sat: 'saturday',
	Sun: 'sunday'
};
const WHICH = /^(?:next|last|this|every|each|first|second|third|fourth)$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night|teatime|lunchtime)s?$/;
const DAY_NUMBER = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const BEFORE_A_DATE =
	/^(?:on|in|by|since|until|till|from|of|to|before|after|every|each|next|last|this|late|early|mid)$/;
const BEFORE_A_TIME = /^(?:at|until|till|by|from)$/;
const AFTER_A_TIME =
	/^(?:until|till|to|on|in|and|or|at|every|each|with|for|then|when|today|tomorrow|\w+days?)$/;
const FULL_TIME =
	/^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?(?:am|pm|a\.m|p\.m|noon)$|^(?:[01]?\d|2[0-3])[.:][0-5]\d$/;
const TIME_RANGE = /^[\d.:]{1,5}(?:am|pm)? [\d.:]{1,5}(?:am|pm)$/;
const HOUR = /^(?:[1-9]|1[0-2])$/;
const HALF_DAY = /^(?:am|pm|a\.m|p\.m|o'clock|noon)$/;

/** Dates, clock times and sums of money, each run under one symbol. */
export function englishFigures(words: readonly Word[], from: number): Match | undefined {
	const run = runOf(words, from);
	const days = dateRange(run, words[from - 1]);
	if (days) return days;
	const clock = timeRange(run, words[from - 1]);
	if (clock > 0) return { length: clock, symbol: 'time-clock' };
	return /^[£€$]\d|^\d+p$/.test(run[0]?.key ?? '') ? { length: 1, symbol: 'money' } : undefined;
}

interface DateMatch {
	length: number;
	/** Set when the run is a weekday and nothing more exact. */
	weekday?: string;
}

function dateRange(run: readonly Word[], previous: Word | undefined): Match | undefined {
	const first = dateAt(run, previous);
	if (!first) return undefined;
	let length = first.length;
	let { weekday } = first;
	while (/^(?:and|or|to|until|till)$/.test(run[length]?.key ?? '')) {
		const more = dateAt(run.slice(length + 1), run[length]);
		if (!more) break;
		length += 1 + more.length;
		weekday = undefined;
	}
	return { length, symbol: weekday ?? 'calendar-date' };
}

function dateAt(run: readonly Word[], previous: Word | undefined): DateMatch | undefined {
	let at = WHICH.test(run[0]?.key ?? '') ? 1 : 0;
	const weekday = weekdayOf(run, at, previous);
	if (weekday !== undefined) {
		at++;
		const more = dayAndMonth(run, at);
		if (more > 0) return { length: at + more };
		if (PART_OF_DAY.test(run[at]?.key ?? '')) at++;
		return { length: at, weekday };
	}
	if (/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\W*$/.test(run[at]?.text ?? '')) return { length: at + 1 };
	const exact = dayAndMonth(run, at);
	if (exact > 0) return { length: at + exact };
	if (!isMonth(run[at], run[at - 1] ?? previous, run[at + 1])) return undefined;
	const year = YEAR.test(run[at + 1]?.key ?? '') || DAY_NUMBER.test(run[at + 1]?.key ?? '') ? 1 : 0;
	return { length: at + 1 + year };
}

function weekdayOf(run: readonly Word[], at: number, previous: Word | undefined): string | undefined {
	const word = run[at];
	if (!word) return undefined;
	const full = WEEKDAY.exec(word.key)?.[1];
	if (full !== undefined) return full;
	const short = SHORT_WEEKDAY[bare(word)];
	const dated = BEFORE_A_DATE.test((run[at - 1] ?? previous)?.key ?? '') || dayAndMonth(run, at + 1) > 0;
	return dated ? short : undefined;
}

/** How many words of "7 March 2026", "the 7th of March" or "March 7th" begin at `at`; 0 for none. */
function dayAndMonth(run: readonly Word[], at: number): number {
	const the = run[at]?.key === 'the' ? 1 : 0;
	if (!DAY_NUMBER.test(run[at + the]?.key ?? '')) return 0;
	const of = run[at + the + 1]?.key === 'of' ? 1 : 0;
	const month = run[at + the + 1 + of];
	if (!month || !MONTH.test(bare(month))) return 0;
	const year = YEAR.test(run[at + the + of + 2]?.key ?? '') ? 1 : 0;
	return the + 1 + of + 1 + year;
}

function isMonth(word: Word | undefined, previous: Word | undefined, next: Word | undefined): boolean {
	if (!word || !MONTH.test(bare(word))) return false;
	if (!/^(?:May|March|Mar|Sep|Dec|Jan|Jun)$/.test(bare(word))) return true;
	return (
		BEFORE_A_DATE.test(previous?.key ?? '') ||
		YEAR.test(next?.key ?? '') ||
		/^\d+(?:st|nd|rd|th)$/.test(next?.key ?? '')
	);
}

function bare(word: Word): string {
	return word.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** How many words of a clock time, or of a stretch between two, begin the run; 0 for none. */
function timeRange(run: readonly Word[], previous: Word | undefined): number {
	const first = timeAt(run) || hourBeforeRange(run) || hourAfterAt(run, previous);
	if (first === 0 || !/^(?:until|till|to|and)$/.test(run[first]?.key ?? '')) return first;
	const rest = run.slice(first + 1);
	const second = timeAt(rest) || (HOUR.test(rest[0]?.key ?? '') ? 1 : 0);
	return second === 0 ? first : first + 1 + second;
}

function timeAt(run: readonly Word[]): number {
	const [first = '', second = '', third = ''] = run.slice(0, 3).map((word) => word.key);
	if (FULL_TIME.test(first) || TIME_RANGE.test(first)) return HALF_DAY.test(second) ? 2 : 1;
	if (HOUR.test(first) && HALF_DAY.test(second)) return 2;
	if (/^(?:half|quarter)$/.test(first) && /^(?:past|to)$/.test(second) && HOUR.test(third)) return 3;
	return 0;
}

/** "10 until 4" */
function hourBeforeRange(run: readonly Word[]): number {
	const [first = '', second = '', third = ''] = run.slice(0, 3).map((word) => word.key);
	return HOUR.test(first) && /^(?:until|till)$/.test(second) && /^\d/.test(third) ? 1 : 0;
}

/** "at 5", but not "at 5 schools" */
function hourAfterAt(run: readonly Word[], previous: Word | undefined): number {
	const [hour, next] = run;
	if (!hour || !HOUR.test(hour.key) || previous?.breakAfter !== 'none' || !BEFORE_A_TIME.test(previous.key))
		return 0;
	return next === undefined || AFTER_A_TIME.test(next.key) ? 1 : 0;
}
