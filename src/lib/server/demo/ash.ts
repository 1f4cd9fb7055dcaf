import type { DemoChild } from './child-record';

/** Came into care four days ago and has no IRO yet: the clock on giving them one is running. */
export function ash(): DemoChild {
	return {
		name: 'Ash',
		organisation: 'brackenmere',
		birthday: '2016-08-11',
		pronouns: 'they/them',
		language: 'en',
		lookedAfterSince: { daysAgo: 4 },
		added: { by: 'owen', at: { day: { daysAgo: 4 }, at: '16:00' } },
		helpers: [],
		team: [{ staff: 'ben', from: { day: { daysAgo: 4 }, at: '16:30' } }],
		people: [],
		plan: [],
		story: []
	};
}
