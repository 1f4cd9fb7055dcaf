import type { AdultText } from '$lib/domain/text/text';
import type { AgendaItemId } from './topics';
import type { ITEM_CHAIRS } from './choices';
import type { PlainWish } from './wishes';

export const REVIEW_STATUSES = ['planned', 'moved', 'adjourned', 'held'] as const;

/** `moved`: it has another day now. `adjourned`: it began or was due, and goes on on another day. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Days by which something happens or can still change, each `YYYY-MM-DD`; null where no rule says. */
export interface ReviewByWhen {
	/** Somebody asks the child who should come and where. */
	asked: string | null;
	/** Invitations and papers go out. */
	papersOut: string | null;
	/** The social worker's report is there to read. */
	report: string | null;
	/** Until when a choice can still change what happens. People go by `person`; a wish that came later is left out. */
	changes: Partial<Record<PlainWish | 'person', string | null>>;
}

/**
 * `asking`: somebody new, and the child is asked before they are invited (L-Inv2); the answer is a wish
 * for their id. `sends-views`: they say what they think in another way.
 */
export const REVIEW_COMES = ['asking', 'all', 'part', 'sends-views', 'not-coming'] as const;

export type ReviewComes = (typeof REVIEW_COMES)[number];

/** Somebody at the review, as the child sees it. */
export interface ReviewPerson {
	/** The person's id, or the guest's, or of somebody new whom the child is asked about. */
	id: string;
	name: string;
	/** Set where they are among the child's people. */
	personId?: string;
	/** What they do, for somebody new. */
	job?: AdultText;
	comes: ReviewComes;
	part?: AdultText;
	/** For which items of the agenda, when it is a part. */
	items?: AgendaItemId[];
	why?: AdultText;
	/** Why something that the child keeps private is talked about with them all the same. */
	whyShared?: AdultText;
	/** Left out of all or a part by somebody's decision. It ends with this review (J-3.19). */
	leftOut?: boolean;
}

/** One review, as the child sees it. Fields with a question mark came later: an older service leaves them out. */
export interface Review {
	id: string;
	/** When it starts, with the offset of the place; null until a time is set. */
	startsAt: string | null;
	/** The day, when only the day is known. */
	on: string | null;
	minutes: number | null;
	place: AdultText | null;
	chairedBy: 'child' | 'iro' | 'child-and-iro' | null;
	/** The last day on which this review may be held; null where no source states one. */
	dueOn: string | null;
	/** Left out: planned. */
	status?: ReviewStatus;
	/** The day on which it was held. */
	heldOn?: string | null;
	/** False while day and place are only what the adults suggest. */
	booked?: boolean;
	/** Set when it was moved or adjourned: why, and when it was to be. What the child has prepared stays. */
	changed?: { at: string; why: AdultText; from: { startsAt: string | null; on: string | null } };
	/** Why it was booked as it is, where that is not what the child wants. */
	why?: AdultText;
	byWhen?: ReviewByWhen;
	/** An interpreter is booked for it. */
	interpreter?: 'booked';
	/** Who leads which part, as agreed. */
	chairItems?: Record<AgendaItemId, (typeof ITEM_CHAIRS)[number]>;
}

/** Who is at a review. Apart from the review itself, because no helper gets to know why somebody is not there. */
export interface ReviewPeople {
	review: string;
	people: ReviewPerson[];
}
