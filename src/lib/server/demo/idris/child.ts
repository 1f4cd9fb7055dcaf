import type { StoryCalendar } from '$lib/server/demo/calendar';
import type { DemoChild } from '$lib/server/demo/child-record';
import { said } from '$lib/server/demo/words';
import { IDRIS_PEOPLE } from './people';
import { IDRIS_PLAN } from './plan';
import { IDRIS_LAST_REVIEW, IDRIS_PREPARING, IDRIS_REVIEW } from './review';
import { idrisStory } from './story';

/** Sixteen, came alone, reads Arabic first. His first IRO left for another job. */
export function idris(calendar: StoryCalendar): DemoChild {
	return {
		name: 'Idris',
		organisation: 'brackenmere',
		birthday: '2009-07-19',
		pronouns: 'he/him',
		language: 'ar',
		skin: 5,
		lookedAfterSince: '2025-06-16',
		added: { by: 'owen', at: '2025-06-16T15:00' },
		helpers: ['Helen'],
		team: [
			{ staff: 'priti', from: '2025-06-16T16:00' },
			{ staff: 'hana', from: '2025-06-16T16:10' },
			{ staff: 'jonah', from: '2025-06-18T10:00', signs: '2025-06-20T14:30' },
			{
				staff: 'farida',
				from: '2025-09-15T10:30',
				whyChanged: said(
					'Jonah has a new job. It is not because of you.',
					'جونا لديه عمل جديد. ليس ذلك بسببك.'
				),
				signs: '2025-09-22T17:10'
			}
		],
		people: IDRIS_PEOPLE,
		lastReview: IDRIS_LAST_REVIEW,
		nextReview: IDRIS_REVIEW,
		plan: IDRIS_PLAN,
		planChecked: { by: 'farida', at: '2026-01-12T16:00' },
		story: [...idrisStory(calendar), ...IDRIS_PREPARING]
	};
}
