import type { StoryCalendar } from './calendar';
import type { DemoCard, DemoChild } from './child-record';
import { answers, joins, opens, says } from './story';
import { levels, said } from './words';

const PHONE = 'Robin’s phone';

const PLAN: DemoCard[] = [
	{
		heading: 'home',
		by: 'priti',
		at: '2025-12-08T15:00',
		now: levels([
			'I live with Joan.',
			'I live with Joan. She is my foster carer.',
			'I live with Joan, who is my foster carer. I have my own room. My cat lives here too.'
		]),
		next: levels([
			'I stay here with Joan.',
			'I stay here with Joan. Priti visits us each month.',
			'The plan is that I stay here with Joan. Priti visits us each month and asks how it is. I can see her alone.'
		]),
		who: ['priti', 'joan'],
		byWhen: '2026-03-27'
	},
	{
		heading: 'school',
		by: 'priti',
		at: '2025-12-08T15:10',
		now: levels([
			'I like art at school.',
			'I like art at school. Maths is hard for me.',
			'I like art best at school. Maths is hard for me, so I go to a small group. It is in my personal education plan.'
		]),
		next: levels([
			'I join the art club.',
			'Joan helps me join the art club.',
			'Joan asks the school for a place in the art club. She tells me the day that it starts. I take my own paints.'
		]),
		who: ['joan'],
		byWhen: '2026-03-20'
	}
];

/** In the middle of a change: one IRO has said why she stops, the next has not signed yet. */
export function robin(calendar: StoryCalendar): DemoChild {
	const hello = calendar.spoken('2026-03-12');
	return {
		name: 'Robin',
		organisation: 'brackenmere',
		birthday: '2013-10-02',
		pronouns: 'he/him',
		language: 'en',
		skin: 2,
		lookedAfterSince: '2023-03-14',
		added: { by: 'owen', at: '2023-03-14T15:00' },
		helpers: [],
		team: [
			{ staff: 'priti', from: '2023-03-14T15:30' },
			{ staff: 'farida', from: '2023-03-20T10:00', signs: '2023-03-23T16:00' },
			{
				staff: 'marguerite',
				from: '2026-02-26T12:00',
				whyChanged: said(
					`Farida has too many children to see. It is not because of you. Farida and Marguerite come to see you together on ${hello}.`,
					undefined,
					`Farida has so much to do. It is not your fault. You see them both on ${hello}.`
				)
			}
		],
		people: [
			{
				key: 'joan',
				name: 'Joan',
				role: 'foster-carer',
				picture: { face: 1, skin: 2, hair: 6, top: 4 },
				reach: [],
				since: '2023-03-14',
				order: 1
			}
		],
		lastReview: {
			by: 'farida',
			set: '2025-10-20T14:00',
			startsAt: '2025-11-25T16:00',
			minutes: 60,
			place: said('At home with Joan'),
			placeKind: 'home',
			chairedBy: 'iro',
			talk: {
				at: '2025-11-20T16:15',
				way: 'phone',
				said: said('It is fine at Joan’s. I want to see my cousin.'),
				saw: said('We talked by phone. You sounded tired.')
			}
		},
		nextReview: {
			by: 'farida',
			set: '2026-02-17T14:00',
			startsAt: '2026-03-24T16:00',
			minutes: 45,
			place: said('At school, in the art room'),
			placeKind: 'school',
			chairedBy: 'iro'
		},
		plan: PLAN,
		planChecked: { by: 'farida', at: '2026-02-12T15:00' },
		story: [
			joins('2025-12-09T17:00', PHONE),
			says('2026-02-03T17:20', {
				key: 'cousin',
				from: PHONE,
				kind: 'message',
				body: { words: 'Can my cousin come to my review?', subject: { on: 'review' } }
			}),
			opens('2026-02-04T09:15', 'farida', 'cousin'),
			answers(
				'2026-02-04T09:25',
				'farida',
				'cousin',
				said(
					'Yes. You choose who comes. Tell me your cousin’s first name, and I will ask Priti to invite them.'
				)
			)
		]
	};
}
