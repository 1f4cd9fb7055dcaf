import type { DemoReview } from '$lib/server/demo/child-record';
import { answersWish, booksTalk, decidesOn, opensReview, saysForReview } from '$lib/server/demo/review-story';
import type { Act } from '$lib/server/demo/scene';
import { answers, opens } from '$lib/server/demo/story';
import { said } from '$lib/server/demo/words';

const PHONE = 'هاتف إدريس';

export const IDRIS_LAST_REVIEW: DemoReview = {
	by: 'farida',
	set: '2025-09-22T17:30',
	startsAt: '2025-10-07T17:00',
	minutes: 60,
	place: said('At home with Helen and Sunil', 'في البيت مع هيلين وسونيل'),
	placeKind: 'home',
	chairedBy: 'iro',
	talk: {
		at: '2025-10-02T17:30',
		way: 'in-person',
		said: said('I want news of my mother and my sister.', 'أريد أخبارًا عن أمي وأختي.'),
		saw: said('You had your ball with you all the time.', 'كانت كرتك معك طوال الوقت.')
	},
	people: [
		{ who: 'helen', comes: 'all' },
		{ who: 'priti', comes: 'all' }
	]
};

export const IDRIS_REVIEW: DemoReview = {
	by: 'farida',
	set: '2026-02-02T13:30',
	startsAt: '2026-03-26T17:00',
	minutes: 60,
	place: said('The youth club', 'نادي الشباب'),
	placeKind: 'club',
	chairedBy: 'iro'
};

/** He was not ready at first, and had an answer on the same day. */
export const IDRIS_PREPARING: Act[] = [
	saysForReview('2026-02-17T17:20', {
		key: 'not ready',
		from: PHONE,
		kind: 'review-request',
		body: () => ({ want: 'not-ready', words: 'لا أعرف ماذا أقول بعد.' })
	}),
	opens('2026-02-17T17:40', 'farida', 'not ready'),
	answers(
		'2026-02-17T17:55',
		'farida',
		'not ready',
		said(
			'Thank you for telling me today. We have time. I come to see you, and Amal comes too.',
			'شكرًا لأنك أخبرتني اليوم. لدينا وقت. آتي لزيارتك، وتأتي أمل معي.'
		)
	),
	saysForReview('2026-02-24T18:10', {
		key: 'where, when and who',
		from: PHONE,
		kind: 'review-choices',
		body: (id) => ({
			where: { places: ['club'] },
			suitsDays: ['tuesday', 'thursday'],
			keepClear: [
				{ words: 'صلاة الجمعة', weekday: 'friday', time: 'midday' },
				{ words: 'كرة القدم', weekday: 'wednesday', time: 'evening' }
			],
			people: {
				[id('amal')]: { comes: 'yes' },
				[id('helen')]: { comes: 'yes' },
				[id('hana')]: { comes: 'no' }
			},
			before: { how: 'with-somebody', with: id('amal') }
		})
	}),
	opensReview('2026-02-25T09:15', 'farida'),
	answersWish('2026-02-25T09:20', 'farida', 'where', 'agreed'),
	booksTalk('2026-02-25T09:21', 'farida', '2026-03-10T17:30', {
		way: 'in-person',
		minutes: 45,
		place: said('At home, in the front room', 'في البيت، في الغرفة الأمامية'),
		others: 'Amal',
		words: said(
			'Amal comes with me. We talk about what you want to say.',
			'تأتي أمل معي. نتحدث عمّا تريد قوله.'
		)
	}),
	decidesOn('2026-02-25T09:25', 'farida', 'amal', { comes: 'all' }),
	saysForReview(
		{ day: { workingDaysAgo: 2 }, at: '18:30' },
		{
			key: 'what I say',
			from: PHONE,
			kind: 'views',
			body: (id) => ({
				topics: {
					'going-well': { reaction: 'good', words: 'فريق كرة القدم.' },
					school: { reaction: 'ok', words: 'أريد أن أصبح كهربائيًا.' },
					feelings: { reaction: 'not-ok', words: 'لا أنام جيدًا.', notInFrontOf: [id('hana')] }
				}
			})
		}
	)
];
