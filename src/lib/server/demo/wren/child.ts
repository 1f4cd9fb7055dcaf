import type { DemoChild } from '$lib/server/demo/child-record';
import { WRENS_PEOPLE } from './people';
import { WRENS_PLAN } from './plan';
import { WRENS_LAST_REVIEW, WRENS_PREPARING, WRENS_REVIEW } from './review';
import { WRENS_STORY } from './story';

/** Seven, and talks with symbols, a switch, her eyes and her head. Where she lives stays unsaid everywhere. */
export function wren(): DemoChild {
	return {
		name: 'Wren',
		organisation: 'brackenmere',
		birthday: '2018-05-20',
		pronouns: 'she/her',
		language: 'en',
		skin: 4,
		lookedAfterSince: '2024-09-03',
		added: { by: 'owen', at: '2024-09-03T14:00' },
		helpers: ['Dot'],
		team: [
			{ staff: 'ben', from: '2024-09-03T15:00' },
			{ staff: 'hana', from: '2024-09-03T15:10' },
			{ staff: 'marguerite', from: '2024-10-01T10:00', signs: '2024-10-03T15:30' }
		],
		people: WRENS_PEOPLE,
		lastReview: WRENS_LAST_REVIEW,
		nextReview: WRENS_REVIEW,
		plan: WRENS_PLAN,
		planChecked: { by: 'marguerite', at: '2026-01-06T15:20' },
		story: [...WRENS_STORY, ...WRENS_PREPARING]
	};
}
