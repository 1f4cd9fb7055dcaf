import type { AdultText } from '$lib/domain/text/text';
import type { PersonWish } from './choices';
import type { ReviewComes } from './review';
import type { AgendaItemId } from './topics';

/** What becomes of a review's day. */
export const REVIEW_CHANGES = ['booked', 'moved', 'adjourned', 'held'] as const;

/** Why a review is moved, late or adjourned, as it is counted (NCB-4.1.3d). */
export const CHANGE_REASONS = [
	'child-asked',
	'child-not-ready',
	'papers',
	'people-not-asked',
	'staff',
	'workload',
	'place',
	'other'
] as const;

export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** How an invitation may go. Plain e-mail is no way (L-Secure). */
export const INVITE_WAYS = ['by-hand', 'post', 'secure-email'] as const;

export type InviteWay = (typeof INVITE_WAYS)[number];

/** What is decided on somebody for one review. */
export interface PersonDecision {
	comes: Exclude<ReviewComes, 'asking'>;
	/** For which part, in words for the child and for them. */
	part?: AdultText;
	/** For which items of the agenda. */
	items?: AgendaItemId[];
	/** Why, in words for the child. */
	why?: AdultText;
	/** Left out of all or a part by somebody's decision (J-3.17). It ends with this review (J-3.19). */
	leftOut?: boolean;
	/** How they are heard instead; needed for whoever is left out. */
	otherWay?: string;
	/** The place is not told to them (J-3.69c). */
	hidePlace?: boolean;
}

/** Whether a decision is what the child wished. Of whom the child is not sure, anything is. */
export function isAsWished(wish: PersonWish, { comes }: PersonDecision): boolean {
	if (wish.comes === 'not-sure') return true;
	if (wish.comes === 'no')
		return comes === 'not-coming' || (comes === 'sends-views' && wish.sendsViews === true);
	if (wish.sendsViews) return comes === 'sends-views';
	return comes === (wish.part ? 'part' : 'all');
}

export type DecisionProblem = { path: 'why' | 'otherWay' | 'part'; code: 'missing' };

/**
 * What is missing from a decision. Against a child's wish it says why; whoever is left out is told
 * about by a reason and is heard in another way (J-3.17); a part is named.
 */
export function decisionProblem(
	decision: PersonDecision,
	wish: PersonWish | undefined
): DecisionProblem | null {
	const isAgainst = wish !== undefined && !isAsWished(wish, decision);
	if ((isAgainst || decision.leftOut) && !decision.why) return { path: 'why', code: 'missing' };
	if (decision.leftOut && !decision.otherWay) return { path: 'otherWay', code: 'missing' };
	const hasPart = decision.part !== undefined || (decision.items?.length ?? 0) > 0;
	return decision.comes === 'part' && !hasPart ? { path: 'part', code: 'missing' } : null;
}
