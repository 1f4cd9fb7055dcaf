import type { SaidBy } from '$lib/domain/entries/entry';
import type { DemoReview } from '$lib/server/demo/child-record';
import {
	answersWish,
	booksTalk,
	decidesOn,
	opensReview,
	saysForReview,
	sharesReport
} from '$lib/server/demo/review-story';
import type { Act } from '$lib/server/demo/scene';
import { said } from '$lib/server/demo/words';

const TABLET = 'Wren’s tablet';
const WITH_DOT: SaidBy = { by: 'child-with-help', helper: 'Dot' };

export const WRENS_LAST_REVIEW: DemoReview = {
	by: 'marguerite',
	set: '2025-09-16T10:00',
	startsAt: '2025-10-14T15:45',
	minutes: 60,
	place: said('At school, in the music room'),
	placeKind: 'school',
	chairedBy: 'iro',
	talk: {
		at: '2025-10-09T15:50',
		way: 'in-person',
		said: said('With your pictures you said: music, Kit, and too loud.'),
		saw: said('You looked up for yes each time Kit was in the picture.')
	},
	people: [
		{ who: 'dot', comes: 'all' },
		{ who: 'okafor', comes: 'all' },
		{ who: 'priya', comes: 'all' },
		{ who: 'ben', comes: 'all' },
		{
			who: 'tess',
			comes: 'part',
			part: said('A meeting of her own, after yours'),
			leftOut: true,
			why: said('You said no to a big group. Mummy Tess talked with Marguerite after.'),
			otherWay: 'A meeting of her own with the IRO'
		}
	]
};

export const WRENS_REVIEW: DemoReview = {
	by: 'marguerite',
	set: '2026-02-10T11:00',
	startsAt: '2026-03-31T15:45',
	minutes: 30,
	place: said('At home with Dot and Imran'),
	placeKind: 'home',
	chairedBy: 'iro'
};

/** By switch, with Dot beside her. */
export const WRENS_PREPARING: Act[] = [
	saysForReview('2026-02-24T16:20', {
		key: 'where',
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'review-choices',
		body: () => ({ where: { places: ['home'] }, notWhere: { places: ['school'] }, minutes: 30 })
	}),
	saysForReview('2026-02-24T16:35', {
		key: 'who',
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'review-choices',
		body: (id) => ({
			people: {
				[id('dot')]: { comes: 'yes' },
				[id('kit')]: { comes: 'yes' },
				[id('priya')]: { comes: 'yes' },
				[id('tess')]: { comes: 'not-sure' }
			},
			adults: 'too-many'
		})
	}),
	opensReview('2026-02-25T10:00', 'marguerite'),
	answersWish('2026-02-25T10:02', 'marguerite', 'where', 'agreed', said('It is at home. Dot is there.')),
	decidesOn('2026-02-25T10:04', 'marguerite', 'dot', { comes: 'all' }),
	decidesOn('2026-02-25T10:05', 'marguerite', 'kit', { comes: 'all' }),
	decidesOn('2026-02-25T10:06', 'marguerite', 'priya', { comes: 'all' }),
	booksTalk('2026-02-25T10:08', 'marguerite', '2026-03-17T15:45', {
		way: 'in-person',
		minutes: 30,
		place: said('At home, in your room'),
		words: said('I come to see you. We talk with your pictures.')
	}),
	sharesReport(
		'2026-02-26T11:00',
		'ben',
		'home',
		said(
			'You live with Dot and Imran. It is going well. You laugh a lot there, and you sleep well.',
			undefined,
			'You live with Dot. It is good. You sleep well.'
		)
	),
	sharesReport(
		'2026-02-26T11:05',
		'ben',
		'school',
		said(
			'You like music at school. The hall is too loud for you. I want to find a quiet place for lunch.',
			undefined,
			'You like music. Lunch is too loud. I look for a quiet place.'
		)
	),
	saysForReview('2026-02-26T16:15', {
		key: 'six topics',
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'views',
		body: () => ({
			topics: {
				home: { reaction: 'good' },
				school: { reaction: 'ok' },
				health: { reaction: 'ok' },
				leisure: { reaction: 'good', symbols: ['me', 'like', 'swimming'] },
				feelings: { reaction: 'not-sure' },
				family: { reaction: 'want-change', symbols: ['want', 'see', 'brother'] }
			}
		})
	}),
	saysForReview(
		{ day: { workingDaysAgo: 1 }, at: '16:10' },
		{
			key: 'signs',
			from: TABLET,
			saidBy: WITH_DOT,
			kind: 'review-choices',
			body: () => ({ signs: ['stop', 'my-turn'], helps: { things: ['quiet', 'few-people'] } })
		}
	)
];
