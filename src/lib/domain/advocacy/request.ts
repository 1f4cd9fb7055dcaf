/** An advocate of the service, or somebody whom the child knows already (J-3.14). */
export const ADVOCATE_SORTS = ['independent', 'known'] as const;

export type AdvocateSort = (typeof ADVOCATE_SORTS)[number];

/** How an advocate may reach the child. Whatever is chosen, they can always write in the app. */
export const ADVOCATE_WAYS = ['call', 'text', 'visit'] as const;

export type AdvocateWay = (typeof ADVOCATE_WAYS)[number];

/** Times at which it suits. */
export const ADVOCATE_TIMES = ['after-school', 'evening', 'weekend'] as const;

export type AdvocateTime = (typeof ADVOCATE_TIMES)[number];

/** What helps somebody to talk with this child. */
export const TALKING_NEEDS = [
	'symbols',
	'sign-language',
	'interpreter',
	'easy-words',
	'more-time',
	'somebody-with-me'
] as const;

export type TalkingNeed = (typeof TALKING_NEEDS)[number];

/** What others may tell the advocate. Without a choice: nothing before the child has been asked. */
export const MAY_KNOW = ['my-review', 'my-plan', 'how-i-talk'] as const;

export type MayKnow = (typeof MAY_KNOW)[number];

/** A child asks for an advocate: at any time, without a reason, and nothing in it is owed. */
export interface AdvocateRequestBody {
	sort: AdvocateSort;
	/** The name of the person whom the child knows. */
	known?: string;
	ways?: AdvocateWay[];
	/** A number to ring or to send a text to. */
	number?: string;
	times?: AdvocateTime[];
	needs?: TalkingNeed[];
	/** The language in which to talk, as the child calls it. */
	language?: string;
	mayKnow?: MayKnow[];
	/** Not somebody who knows my family. */
	notMyFamily?: boolean;
	/** Anything else, in the child's own words. */
	words?: string;
}
