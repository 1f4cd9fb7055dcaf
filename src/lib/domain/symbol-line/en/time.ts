import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** Words for time that `when.ts` does not work out from figures, days and months. */
export const TIME: WordList = {
	today: 'today, this day',
	tomorrow: 'tomorrow, tomorrow morning, tomorrow afternoon, tomorrow evening, tomorrow night',
	now: 'now, right now, at the moment, straight away, nowadays, at once, now on',
	'next-week': 'next week',
	before: `
		before, last time, last week, last month, last year, ago, already, in the past,
		earlier, used to`,
	after: 'after, afterwards, after that, since then, later, later on',
	next: 'next time, next month, next year',
	morning: 'morning, in the morning, every morning, this morning, midmorning',
	evening: `
		evening, in the evening, night, at night, tonight, every evening, every night, in the night,
		this evening, moon, dark, bedtime story`,
	weekend: 'weekend, at the weekend, every weekend',
	'calendar-date': `
		date, day, week, month, year, every day, every week, every month, every year, each day, each week,
		each month, fortnight, every fortnight, fortnightly, monthly, weekly, daily, yearly, school day,
		working day, once a day, twice a day, once a week, twice a week, two times a week, three times a week, once a month, twice a month,
		once a year, twice a year, calendar, timetable, appointment, book in, booked, term, summer,
		winter, spring, autumn, every other week, a week, midweek, in week, next date, due date, regularly`,
	'time-clock': `
		late, hour, minute, clock, noon, midday, midnight, any time, anytime, what time, extra time,
		on time, in time, in good time, all the time, sometimes, every time, lunchtime, teatime, afternoon,
		in the afternoon, this afternoon, often, always, half an hour, how long, a long time,
		a bit of time`,
	yesterday: 'yesterday',
	'this-week': 'this week'
};
