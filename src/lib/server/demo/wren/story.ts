import type { SaidBy } from '$lib/domain/entries/entry';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanReaction } from '$lib/domain/plan/plan-card';
import {
	answers,
	asksWhatTheyHeard,
	confirms,
	joins,
	opens,
	pictures,
	reads,
	says
} from '$lib/server/demo/story';
import type { Act } from '$lib/server/demo/scene';
import { said } from '$lib/server/demo/words';
import { photoOfDot } from './photo-of-dot';

const TABLET = 'Wren’s tablet';
const DOTS_PHONE = 'Dot’s phone';
const WITH_DOT: SaidBy = { by: 'child-with-help', helper: 'Dot' };

function reacts(at: string, heading: PlanHeading, reaction: PlanReaction, version = 1): Act {
	return says(at, {
		key: `${heading} card`,
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'plan-reaction',
		body: { heading, version, reaction }
	});
}

const thanks = said('Thank you. I know now that you are OK with this.');

function thanked(day: string, ...headings: PlanHeading[]): Act[] {
	return headings.flatMap((heading, place) => [
		opens(`${day}T09:1${place}`, 'marguerite', `${heading} card`),
		answers(`${day}T09:1${place}`, 'marguerite', `${heading} card`, thanks)
	]);
}

export const WRENS_STORY: Act[] = [
	joins('2025-11-03T16:00', TABLET),
	reads('2025-11-03T16:01', TABLET),
	joins('2025-11-03T16:20', DOTS_PHONE, 'Dot'),
	says('2025-11-03T16:05', {
		key: 'settings',
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'settings',
		body: { level: 'symbols', language: 'en', skin: 4, scanWay: 'one' }
	}),

	pictures('2025-11-03T16:30', {
		key: 'photo of Dot',
		from: TABLET,
		saidBy: WITH_DOT,
		person: 'dot',
		photo: photoOfDot
	}),

	says('2026-01-13T16:40', {
		key: 'swimming',
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'message',
		body: { symbols: ['me', 'like', 'swimming'] }
	}),
	opens('2026-01-14T10:05', 'marguerite', 'swimming'),
	answers(
		'2026-01-14T10:12',
		'marguerite',
		'swimming',
		said('You like swimming. I am happy to know that. I will ask you about it at your review.')
	),

	reacts('2026-02-05T16:10', 'home', 'ok'),
	reacts('2026-02-05T16:14', 'school', 'ok'),
	reacts('2026-02-05T16:17', 'health', 'ok'),
	reacts('2026-02-05T16:21', 'leisure', 'ok'),
	reacts('2026-02-05T16:26', 'feelings', 'not-sure'),
	reacts('2026-02-05T16:30', 'family', 'want-change', 2),
	reads('2026-02-05T16:31', TABLET),
	...thanked('2026-02-06', 'home', 'school', 'health', 'leisure'),
	opens('2026-02-06T09:20', 'marguerite', 'feelings card'),
	answers(
		'2026-02-06T09:26',
		'marguerite',
		'feelings card',
		said('You are not sure about this. That is fine. Dot and I will look at it with you, with your pictures.')
	),
	opens('2026-02-06T09:30', 'marguerite', 'family card'),
	answers(
		'2026-02-06T09:41',
		'marguerite',
		'family card',
		said('You want this to change. I asked Ben for a day with Kit. Ben has to tell us a day by next Friday.')
	),

	says('2026-02-18T16:45', {
		key: 'kit',
		from: TABLET,
		saidBy: WITH_DOT,
		kind: 'message',
		body: { symbols: ['want', 'see', 'brother', 'home'] }
	}),
	opens('2026-02-19T09:30', 'marguerite', 'kit'),
	asksWhatTheyHeard(
		'2026-02-19T09:40',
		'marguerite',
		'kit',
		said('You want to see Kit more. Is that right?')
	),
	confirms(
		{ day: { workingDaysAgo: 2 }, at: '16:50' },
		{
			key: 'kit',
			from: TABLET,
			saidBy: WITH_DOT,
			answer: 'nearly',
			words: 'Kit come to my home'
		}
	),

	says(
		{ day: { workingDaysAgo: 1 }, at: '17:40' },
		{
			key: 'too many people',
			from: DOTS_PHONE,
			saidBy: { by: 'helper', helper: 'Dot' },
			kind: 'message',
			body: {
				words:
					'Five grown-ups came to see Wren on Tuesday. She covered her ears until three of them left. Then she played with water and was calm.'
			}
		}
	)
];
