import { v7 } from 'uuid';
import type { StoryCalendar } from '$lib/server/demo/calendar';
import type { DemoReview } from '$lib/server/demo/child-record';
import {
	answersWish,
	asksForViews,
	booksTalk,
	decidesOn,
	opensReview,
	saysForReview,
	sharesReport,
	writesTalk
} from '$lib/server/demo/review-story';
import type { Act } from '$lib/server/demo/scene';
import { answers, opens } from '$lib/server/demo/story';
import { said } from '$lib/server/demo/words';

const PHONE = 'Jaden’s phone';
const ANSWERED = '2026-02-23T11:';

export const JADENS_LAST_REVIEW: DemoReview = {
	by: 'callum',
	set: '2025-08-25T10:00',
	startsAt: '2025-09-22T16:30',
	minutes: 90,
	place: said('At the office, in the big room'),
	placeKind: 'office',
	chairedBy: 'iro',
	talk: {
		at: '2025-09-18T16:45',
		way: 'in-person',
		said: said('I do not want it at the office again. It is too big and too quiet.'),
		saw: said('You sat near the door, and you laughed when we talked about the sea.')
	},
	people: [
		{ who: 'steph', comes: 'all' },
		{ who: 'trish', comes: 'all' },
		{ who: 'mum', comes: 'all' },
		{
			who: 'neil',
			comes: 'sends-views',
			leftOut: true,
			why: said('You and Neil were not talking then. He wrote down what he thinks.'),
			otherWay: 'A letter, read out by the IRO'
		}
	]
};

export const JADENS_REVIEW: DemoReview = {
	by: 'callum',
	set: '2026-02-17T14:10',
	startsAt: '2026-03-18T16:30',
	minutes: 45,
	place: said('The back room of the café on the sea front'),
	placeKind: 'cafe',
	chairedBy: 'iro'
};

/** He leads the first four parts, and asks for another day once. */
export function jadensPreparing(calendar: StoryCalendar): Act[] {
	return [
		...choosing(calendar),
		...saying(),
		...answered(),
		...others(),
		...anotherDay(calendar),
		...report(),
		...talk()
	];
}

function choosing(calendar: StoryCalendar): Act[] {
	return [
		saysForReview('2026-02-20T18:10', {
			key: 'where and when',
			from: PHONE,
			kind: 'review-choices',
			body: () => ({
				where: { places: ['cafe', 'outdoors'], words: 'By the sea if we can' },
				notWhere: { places: ['office'] },
				suitsTimes: ['after-school'],
				schoolTime: false,
				keepClear: [{ words: 'Maths mock exam', date: calendar.date('2026-03-18'), time: 'morning' }],
				minutes: 45,
				breaks: 'when-i-ask'
			})
		}),
		saysForReview('2026-02-20T18:20', {
			key: 'who comes',
			from: PHONE,
			kind: 'review-choices',
			body: (id) => ({
				people: {
					[id('nan')]: { comes: 'yes' },
					[id('mum')]: { comes: 'yes', part: { half: 'second' } },
					[id('neil')]: { comes: 'no' },
					[id('bale')]: { comes: 'yes' },
					[id('steph')]: { comes: 'yes' },
					[id('trish')]: { comes: 'yes' }
				}
			})
		}),
		saysForReview('2026-02-20T18:22', {
			key: 'why not Neil',
			from: PHONE,
			kind: 'review-choices',
			to: ['iro'],
			body: (id) => ({ whyForIro: { [id('neil')]: 'I go quiet when he is in the room.' } })
		}),
		saysForReview('2026-02-20T18:31', {
			key: 'chair',
			from: PHONE,
			kind: 'review-choices',
			body: () => ({
				chair: 'some',
				chairItems: {
					'who-is-who': 'me',
					'my-goals': 'me',
					school: 'me',
					leisure: 'me',
					health: 'iro',
					decisions: 'iro'
				},
				takePart: { ways: ['all-of-it'] },
				before: { how: 'alone' },
				signs: ['pause', 'say-it-simply'],
				healthReport: 'some'
			})
		}),
		// Not seen yet: the desk has something to do.
		saysForReview(
			{ day: { workingDaysAgo: 1 }, at: '18:05' },
			{
				key: 'what helps',
				from: PHONE,
				kind: 'review-choices',
				body: () => ({ helps: { things: ['drink', 'move-about'], words: 'Can I sit by the door?' } })
			}
		)
	];
}

function saying(): Act[] {
	return [
		saysForReview('2026-02-20T18:40', {
			key: 'what I say',
			from: PHONE,
			kind: 'views',
			body: () => ({
				topics: {
					'going-well': { reaction: 'good', words: 'The swimming club, and cooking for the house.' },
					school: { reaction: 'ok', words: 'The reader helped a lot. I want the same in the real exams.' },
					leisure: { reaction: 'good' },
					family: { reaction: 'want-change', amount: 'more', change: 'Mum’s texts get to me on the day.' },
					home: { reaction: 'ok', words: 'I like my room. The wifi is bad.' }
				}
			})
		}),
		saysForReview('2026-02-20T18:52', {
			key: 'something private',
			from: PHONE,
			kind: 'private-topic',
			body: () => ({
				topic: v7(),
				keep: 'only-iro',
				of: 'health',
				words: 'I want to talk with you about my health, just you and me.'
			})
		})
	];
}

function answered(): Act[] {
	const neil = said('This is your meeting. Neil does not come. I hear from him by phone.');
	return [
		opensReview(`${ANSWERED}00`, 'callum'),
		answersWish(
			`${ANSWERED}02`,
			'callum',
			'where',
			'agreed',
			said('It is the café. The room looks out on the sea.')
		),
		answersWish(`${ANSWERED}03`, 'callum', 'when', 'agreed'),
		answersWish(`${ANSWERED}04`, 'callum', 'length', 'agreed'),
		answersWish(
			`${ANSWERED}05`,
			'callum',
			'chair',
			'agreed',
			said('You lead parts 1 to 4. I am next to you.')
		),
		answersWish(`${ANSWERED}06`, 'callum', 'take-part', 'agreed'),
		answersWish(`${ANSWERED}07`, 'callum', 'before', 'agreed'),
		answersWish(`${ANSWERED}08`, 'callum', 'signs', 'agreed'),
		answersWish(
			`${ANSWERED}09`,
			'callum',
			'health-report',
			'asked-back',
			said('Which part may people hear? Tell me, and I keep the rest to myself.')
		),
		decidesOn(`${ANSWERED}10`, 'callum', 'nan', { comes: 'all' }),
		decidesOn(`${ANSWERED}11`, 'callum', 'mum', { comes: 'part', part: said('From the break on') }),
		decidesOn(`${ANSWERED}12`, 'callum', 'neil', { comes: 'not-coming', why: neil }),
		decidesOn(`${ANSWERED}13`, 'callum', 'bale', {
			comes: 'part',
			part: said('Only for school'),
			items: ['school'],
			why: said('Ms Bale has to go at 5. So school comes first.')
		}),
		decidesOn(`${ANSWERED}14`, 'callum', 'steph', { comes: 'all' })
	];
}

/** Who is not there is heard as well; Mum has not written yet. */
function others(): Act[] {
	return [
		asksForViews('2026-02-24T09:00', 'trish', 'mum'),
		asksForViews('2026-02-24T09:05', 'trish', 'neil', {
			well: 'He is kind to his little cousins. He gets up for school by himself now.',
			agree: 'That he and his mum have a set day. I stay away if that helps.'
		})
	];
}

function anotherDay(calendar: StoryCalendar): Act[] {
	return [
		saysForReview('2026-02-24T17:30', {
			key: 'another day',
			from: PHONE,
			kind: 'review-request',
			body: () => ({
				want: 'other-day',
				dates: [calendar.date('2026-03-25')],
				words: 'Can it be the week after? There is a swim on the 18th.'
			})
		}),
		opens('2026-02-25T09:30', 'callum', 'another day'),
		answers(
			'2026-02-25T09:40',
			'callum',
			'another day',
			said(
				`I am sorry. That day is too late. The last day that we can have is ${calendar.spoken('2026-03-22')}. I can get the café on ${calendar.spoken('2026-03-17')} too. Is that better?`,
				undefined,
				`I am sorry. That is too late. We can meet on ${calendar.spoken('2026-03-17')} if you like. Is that OK?`
			)
		)
	];
}

/** One part of it is not as he sees it. */
function report(): Act[] {
	return [
		sharesReport(
			'2026-02-26T10:00',
			'trish',
			'school',
			said('You do well in maths. The reader in the exam helped you. You missed two weeks in January.')
		),
		sharesReport(
			'2026-02-26T10:05',
			'trish',
			'family',
			said('You see Nan Jo each Sunday. You see your mum once a month. I think that this is enough for now.')
		),
		sharesReport(
			'2026-02-26T10:10',
			'trish',
			'health',
			said('You saw the nurse in January. You are well, and your new glasses help.')
		),
		saysForReview('2026-02-26T18:20', {
			key: 'not enough',
			from: PHONE,
			kind: 'report-answer',
			body: () => ({
				topic: 'family',
				version: 1,
				answer: 'no',
				words: 'It is not enough. I said that I want more.'
			})
		}),
		opens('2026-02-27T09:00', 'callum', 'not enough'),
		answers(
			'2026-02-27T09:05',
			'callum',
			'not enough',
			said('Thank you for telling me. It is on the list for your meeting. Trish hears it from you there.')
		)
	];
}

/** He and Callum practise what he leads, just the two of them. */
function talk(): Act[] {
	return [
		booksTalk('2026-02-24T09:10', 'callum', '2026-02-27T16:30', {
			way: 'in-person',
			minutes: 45,
			place: said('In the kitchen at The Lookout'),
			words: said('We go through your four parts, and talk about what is just for us.')
		}),
		writesTalk('2026-02-27T17:40', 'callum', {
			way: 'in-person',
			atHome: true,
			said: said(
				'I can do parts 1 to 4. If I stop, I want you to go on. I do not want to talk about Neil there.'
			),
			saw: said('You read your script with no help. You went quiet when we came to family.')
		})
	];
}
