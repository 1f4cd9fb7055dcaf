import type { StoryCalendar } from '$lib/server/demo/calendar';
import type { DemoChild } from '$lib/server/demo/child-record';
import { JADENS_PEOPLE } from './people';
import { JADENS_PLAN } from './plan';
import { JADENS_LAST_REVIEW, JADENS_REVIEW, jadensPreparing } from './review';
import { jadensStory } from './story';

/** Fifteen, in his last school year, and going to lead the first part of his own review. */
export function jaden(calendar: StoryCalendar): DemoChild {
	return {
		name: 'Jaden',
		organisation: 'samphire',
		birthday: '2010-07-09',
		pronouns: 'he/him',
		language: 'en',
		skin: 2,
		lookedAfterSince: '2021-02-12',
		added: { by: 'odette', at: '2021-02-12T15:00' },
		helpers: ['Steph'],
		team: [
			{ staff: 'trish', from: '2021-02-12T15:30' },
			{ staff: 'sam', from: '2021-02-12T15:40' },
			{ staff: 'callum', from: '2023-05-15T11:00', signs: '2023-05-18T16:15' }
		],
		people: JADENS_PEOPLE,
		lastReview: JADENS_LAST_REVIEW,
		nextReview: JADENS_REVIEW,
		plan: JADENS_PLAN,
		planChecked: { by: 'callum', at: '2025-12-19T12:00' },
		story: [...jadensStory(calendar), ...jadensPreparing(calendar)]
	};
}
