import { addWorkingDays, isWorkingDay, type Holidays } from '$lib/domain/jurisdiction/working-days';
import { dayAt, momentAt } from '$lib/server/clock';

/** The Monday on which the demo's stories are told. Every date in them is written as if that were now. */
const STORY_MONDAY = '2026-03-02';

const HOME_ZONE = 'Europe/London';
const MS_A_DAY = 86_400_000;

/** A day of a story, or one counted back from the day on which the demo is filled. */
export type StoryDay = string | { daysAgo: number } | { workingDaysAgo: number };

/** A moment of a story in the clock time of its place: `2026-02-10T16:20`, or a counted day with a time. */
export type StoryMoment = string | { day: Exclude<StoryDay, string>; at: string };

/** What a place's calendar needs to be known of. */
export interface PlaceCalendar {
	timeZone: string;
	holidays: Holidays;
}

/**
 * Moves the demo's stories to now: by whole weeks, so that their Monday is the Monday on or before
 * the day of filling, and every Thursday stays a Thursday.
 */
export class StoryCalendar {
	/** The day on which the demo is filled. */
	readonly today: string;
	readonly #shift: number;

	constructor(readonly filledAt: Date) {
		this.today = dayAt(filledAt, HOME_ZONE);
		const daysSinceMonday = (new Date(this.today).getUTCDay() + 6) % 7;
		this.#shift = Date.parse(this.today) - daysSinceMonday * MS_A_DAY - Date.parse(STORY_MONDAY);
	}

	/** `YYYY-MM-DD` of a day in a story, now. */
	date(storyDay: string): string {
		return isoDay(Date.parse(storyDay) + this.#shift);
	}

	day(day: StoryDay, place: PlaceCalendar): string {
		if (typeof day === 'string') return this.date(day);
		if ('daysAgo' in day) return isoDay(Date.parse(this.today) - day.daysAgo * MS_A_DAY);
		let start = this.today;
		while (!isWorkingDaysAgo(start, day.workingDaysAgo, this.today, place.holidays)) {
			start = isoDay(Date.parse(start) - MS_A_DAY);
		}
		return start;
	}

	moment(moment: StoryMoment, place: PlaceCalendar): Date {
		const [storyDay, at] =
			typeof moment === 'string' ? (moment.split('T') as [string, string]) : [moment.day, moment.at];
		return momentAt(`${this.day(storyDay, place)}T${at}`, place.timeZone);
	}

	/** A day as somebody would say it: "Thursday 26 March". */
	spoken(storyDay: string, lang = 'en-GB'): string {
		return new Intl.DateTimeFormat(lang, {
			weekday: 'long',
			day: 'numeric',
			month: 'long',
			numberingSystem: 'latn',
			timeZone: 'UTC'
		}).format(new Date(this.date(storyDay)));
	}
}

function isWorkingDaysAgo(day: string, count: number, today: string, holidays: Holidays): boolean {
	return isWorkingDay(day, holidays) && addWorkingDays(day, count, holidays) <= today;
}

function isoDay(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}
