import { expect, test } from 'vitest';
import { profileFor } from '$lib/domain/jurisdiction/profiles';
import { holidaysAround } from '$lib/server/holidays';
import { withOffset } from '$lib/server/clock';
import { StoryCalendar, type PlaceCalendar } from './calendar';

function placeOf(profileId: string, year: number): PlaceCalendar {
	const { timeZone, holidays } = profileFor(profileId);
	return { timeZone, holidays: holidaysAround(holidays, year) };
}

const england = placeOf('england-luton', 2026);

test('tells the story on its own Monday exactly as it is written', () => {
	const calendar = new StoryCalendar(new Date('2026-03-02T09:00:00Z'));
	expect(calendar.date('2026-03-26')).toBe('2026-03-26');
	expect(calendar.today).toBe('2026-03-02');
});

test('keeps every weekday, whichever day the demo is filled on', () => {
	for (let day = 1; day <= 28; day += 1) {
		const calendar = new StoryCalendar(new Date(Date.UTC(2027, 1, day, 12)));
		const moved = new Date(calendar.date('2026-03-26'));
		expect(moved.getUTCDay()).toBe(4);
		const daysAhead = (moved.getTime() - Date.parse(calendar.today)) / 86_400_000;
		expect(daysAhead).toBeGreaterThanOrEqual(18);
		expect(daysAhead).toBeLessThanOrEqual(24);
	}
});

test('counts from the Sunday before in the last hour of a Sunday, and from Monday an hour later', () => {
	const sunday = new StoryCalendar(new Date('2026-06-07T22:30:00Z'));
	const monday = new StoryCalendar(new Date('2026-06-07T23:30:00Z'));
	expect([sunday.today, sunday.date('2026-03-02')]).toEqual(['2026-06-07', '2026-06-01']);
	expect([monday.today, monday.date('2026-03-02')]).toEqual(['2026-06-08', '2026-06-08']);
});

test('shows the clock time of the place, in summer and in winter', () => {
	const calendar = new StoryCalendar(new Date('2026-03-02T09:00:00Z'));
	const winter = calendar.moment('2026-03-26T17:00', england);
	const summer = calendar.moment('2026-03-31T15:45', england);
	expect(withOffset(winter, england.timeZone)).toBe('2026-03-26T17:00:00+00:00');
	expect(withOffset(summer, england.timeZone)).toBe('2026-03-31T15:45:00+01:00');
	expect(summer.toISOString()).toBe('2026-03-31T14:45:00.000Z');
});

test('counts working days back over weekends and holidays', () => {
	const back = (now: string, workingDaysAgo: number) =>
		new StoryCalendar(new Date(now)).day({ workingDaysAgo }, england);
	expect(back('2026-03-02T09:00:00Z', 4)).toBe('2026-02-24');
	// Saturday and Sunday: as seen on the Friday before.
	expect(back('2026-03-08T09:00:00Z', 4)).toBe('2026-03-02');
	// The Tuesday after Easter.
	expect(back('2026-04-07T09:00:00Z', 1)).toBe('2026-04-02');
});

test('says a day in English and in Arabic with figures that everybody knows', () => {
	const calendar = new StoryCalendar(new Date('2026-03-02T09:00:00Z'));
	expect(calendar.spoken('2026-03-26')).toBe('Thursday 26 March');
	expect(calendar.spoken('2026-03-26', 'ar')).toMatch(/الخميس.*26 مارس/);
});
