import { SECRETS_SETTING } from '$lib/domain/rights/rights';
import type { StoryCalendar } from '$lib/server/demo/calendar';
import type { Act } from '$lib/server/demo/scene';
import {
	answers,
	asksWhatTheyHeard,
	confirms,
	decides,
	joins,
	opens,
	reads,
	says,
	takesOn
} from '$lib/server/demo/story';
import { said } from '$lib/server/demo/words';

const PHONE = 'Jaden’s phone';

export function jadensStory(calendar: StoryCalendar): Act[] {
	return [
		joins('2025-10-07T17:00', PHONE),
		reads('2025-10-07T17:01', PHONE),
		says('2025-10-07T17:03', {
			key: 'settings',
			from: PHONE,
			kind: 'settings',
			// He has written to his IRO before, and was told then what an IRO can't keep secret.
			body: { level: 'words', theme: 'device', more: { [SECRETS_SETTING]: 'got-it' } }
		}),

		says('2026-01-12T18:30', {
			key: 'chairing',
			from: PHONE,
			kind: 'message',
			body: {
				words: 'Can I run my own review this time? I’d do the first part and you do the end.',
				subject: { on: 'review' }
			}
		}),
		reads('2026-01-12T18:31', PHONE),
		opens('2026-01-13T10:20', 'callum', 'chairing'),
		answers(
			'2026-01-13T10:31',
			'callum',
			'chairing',
			said(
				`Yes. It is your meeting. You can hand over to me at any time. I will come and practise with you on ${calendar.spoken('2026-02-27')}, at half past 4.`
			)
		),

		says('2026-01-20T19:15', {
			key: 'future card',
			from: PHONE,
			kind: 'plan-reaction',
			body: {
				heading: 'money-and-future',
				version: 1,
				reaction: 'dont-understand',
				words: 'Do I have to move out when I’m 16?'
			}
		}),
		opens('2026-01-21T09:50', 'callum', 'future card'),
		answers(
			'2026-01-21T10:02',
			'callum',
			'future card',
			said(
				'No. You do not have to move when you are 16. I asked Trish to say so on this card. She goes through it with you.'
			)
		),

		says('2026-02-05T19:40', {
			key: 'food',
			from: PHONE,
			kind: 'complaint',
			body: {
				words: 'Dinner at The Lookout is cold by the time I’m back from swimming. I’ve said it three times.',
				happeningNow: 'yes',
				wants: 'Somebody keeps a hot plate for me.',
				tellIro: true,
				wantsAdvocate: false
			}
		}),
		takesOn('2026-02-06T10:00', 'edda', 'food', '2026-02-20'),
		decides('2026-02-17T15:10', 'edda', 'food', {
			outcome: 'partly',
			why: said(
				'The cook keeps a hot plate for you on swimming days. On other days dinner is at six, as for all. We are sorry that you had to say it three times.'
			)
		}),

		// Written at the beach, where there is no network, and sent by itself in the morning.
		says('2026-02-13T08:05', {
			key: 'by the sea',
			from: PHONE,
			madeAt: '2026-02-12T20:40',
			kind: 'message',
			body: {
				words: 'Not the office again please. Somewhere by the sea, and not everyone round one big table.',
				subject: { on: 'review' }
			}
		}),
		opens('2026-02-13T11:00', 'callum', 'by the sea'),
		asksWhatTheyHeard(
			'2026-02-13T11:04',
			'callum',
			'by the sea',
			said('You want your review near the sea, with fewer people at one table. Is that right?')
		),
		confirms('2026-02-13T16:30', { key: 'by the sea', from: PHONE, answer: 'yes' }),
		answers(
			'2026-02-17T14:20',
			'callum',
			'by the sea',
			said(
				`The café on the sea front has a room at the back. It is yours on ${calendar.spoken('2026-03-18')}, from half past 4. There is no big table.`
			)
		),

		says('2026-02-19T17:10', {
			key: 'call me',
			from: PHONE,
			kind: 'contact-request',
			body: { way: 'call', words: 'Text me first so I can go outside.' }
		}),
		opens('2026-02-20T10:15', 'callum', 'call me'),
		answers(
			'2026-02-20T10:40',
			'callum',
			'call me',
			said('I sent you a text and then we talked for ten minutes. Thank you for asking me.')
		),

		says(
			{ day: { workingDaysAgo: 4 }, at: '16:25' },
			{
				key: 'mum’s texts',
				from: PHONE,
				kind: 'message',
				body: {
					words: 'Mum’s texts still don’t come through in the week. We agreed that at my last review.',
					subject: { on: 'plan', heading: 'family' }
				}
			}
		)
	];
}
