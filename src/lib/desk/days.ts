import { dayIn } from './time';

const DAY = 24 * 60 * 60 * 1000;

function atMidnight(date: string): number {
	return Date.parse(`${date}T00:00:00Z`);
}

/** Whole days from one date (`YYYY-MM-DD`) to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
	return Math.round((atMidnight(to) - atMidnight(from)) / DAY);
}

/** Years of age on a day. */
export function ageOn(birthday: string, today: string): number {
	const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
	return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}

/** From this many days before, the desk points a birthday out (NCB-3.3.1b). */
const BIRTHDAY_NOTICE = 14;

/** Days until a birthday that is near, 0 on the day itself; null for one further off. */
export function daysToBirthday(birthday: string, today: string): number | null {
	const [, month, day] = birthday.split('-').map(Number) as [number, number, number];
	const year = Number(today.slice(0, 4));
	// 29 February is kept on 1 March in other years.
	const next = [year, year + 1]
		.map((each) => new Date(Date.UTC(each, month - 1, day)).toISOString().slice(0, 10))
		.find((date) => date >= today);
	const days = next ? daysBetween(today, next) : null;
	return days !== null && days <= BIRTHDAY_NOTICE ? days : null;
}

export interface Due {
	/** The last day for an answer. */
	on: string;
	/** 0: today. Negative: late by so many days. */
	days: number;
}

/** When an answer is owed, seen from the day it is where the child lives. */
export function dueOn(answerBy: string | null, today: string): Due | null {
	return answerBy === null ? null : { on: answerBy, days: daysBetween(today, answerBy) };
}

/** How long ago in words: "yesterday", "2 days ago". Days are those of the calendar at a place. */
export function ago(then: string, now: string, at: { lang: string; timeZone: string }): string {
	const words = new Intl.RelativeTimeFormat(at.lang.startsWith('en') ? 'en-GB' : at.lang, {
		numeric: 'auto'
	});
	const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(then)) / 60_000));
	const days = Math.max(0, daysBetween(dayIn(then, at.timeZone), dayIn(now, at.timeZone)));
	if (minutes < 60) return words.format(-minutes, 'minute');
	if (days === 0) return words.format(-Math.floor(minutes / 60), 'hour');
	if (days < 60) return words.format(-days, 'day');
	return words.format(-Math.floor(days / 30.44), 'month');
}
