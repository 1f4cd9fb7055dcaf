import type { PlanHeading } from '$lib/domain/plan/headings';

/** Something that a review talks about, as the child sees it. */
export interface ReviewTopic {
	readonly key: string;
	/** The part of the plan that it belongs to. */
	readonly heading: PlanHeading | null;
	/** Only for the IRO unless the child says otherwise: bodies and health are nobody's business first (NCB-4.1.1a). */
	readonly privateFirst: boolean;
	/** Asked of those who are at least so old; null: of everybody. */
	readonly fromAge: number | null;
	readonly source: string;
}

/**
 * What every review looks at, in the order in which the child is asked: what goes well, then what is
 * always looked at (N-CoP-5.3), then the rest of the list that the law gives (J-3.38). What only the
 * IRO must check (J-3.38o) is no question to a child.
 */
export const REVIEW_TOPICS = [
	{ key: 'going-well', heading: null, privateFirst: false, fromAge: null, source: 'NCB-4.1.1' },
	{ key: 'home', heading: 'home', privateFirst: true, fromAge: null, source: 'N-CoP-5.3, J-3.38f' },
	{ key: 'school', heading: 'school', privateFirst: false, fromAge: null, source: 'N-CoP-5.3, J-3.47a' },
	{ key: 'health', heading: 'health', privateFirst: true, fromAge: null, source: 'N-CoP-5.3, J-3.38i' },
	{ key: 'family', heading: 'family', privateFirst: false, fromAge: null, source: 'N-CoP-5.3, J-3.38e' },
	{ key: 'feelings', heading: 'feelings', privateFirst: false, fromAge: null, source: 'J-3.38i' },
	{ key: 'identity', heading: 'identity', privateFirst: false, fromAge: null, source: 'J-3.49' },
	{ key: 'leisure', heading: 'leisure', privateFirst: false, fromAge: null, source: 'J-3.38h' },
	{ key: 'help-i-get', heading: null, privateFirst: false, fromAge: null, source: 'J-3.38k' },
	{ key: 'social-worker', heading: null, privateFirst: false, fromAge: null, source: 'J-3.38n' },
	{ key: 'what-i-said', heading: null, privateFirst: false, fromAge: null, source: 'J-3.38m' },
	{ key: 'last-decisions', heading: null, privateFirst: false, fromAge: null, source: 'J-3.38b' },
	{ key: 'whats-new', heading: null, privateFirst: false, fromAge: null, source: 'J-3.38a' },
	{ key: 'growing-up', heading: 'home', privateFirst: false, fromAge: null, source: 'J-3.38d' },
	{
		key: 'after-care',
		heading: 'money-and-future',
		privateFirst: false,
		fromAge: 15.5,
		source: 'J-3.38l'
	},
	{ key: 'the-law', heading: null, privateFirst: false, fromAge: null, source: 'J-3.38c' },
	{ key: 'want-to-change', heading: null, privateFirst: false, fromAge: null, source: 'J-3.8' }
] as const satisfies readonly ReviewTopic[];

export type ReviewTopicKey = (typeof REVIEW_TOPICS)[number]['key'];

/** A key of REVIEW_TOPICS, or the UUID of a topic of the child's own. */
export type TopicId = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isListedTopic(id: string): id is ReviewTopicKey {
	return REVIEW_TOPICS.some(({ key }) => key === id);
}

export function isTopicId(id: string): boolean {
	return isListedTopic(id) || UUID.test(id);
}

/** Parts of the meeting that are no topic, and that somebody leads all the same. */
export const MEETING_PARTS = ['who-is-who', 'my-goals', 'decisions', 'next-time'] as const;

/** One thing on the agenda: one of MEETING_PARTS, or a topic. */
export type AgendaItemId = string;

export function isAgendaItemId(id: string): boolean {
	return (MEETING_PARTS as readonly string[]).includes(id) || isTopicId(id);
}
