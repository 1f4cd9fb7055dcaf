import type { AdultText } from '$lib/domain/text/text';
import type { PersonWish, ReviewChoices, ReviewPlace } from './choices';
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

/** What is lacking where a review is adjourned (J-3.26). */
export const ADJOURN_LACKING = ['consultation', 'papers', 'child-not-ready', 'other'] as const;

export type AdjournLacking = (typeof ADJOURN_LACKING)[number];

/** Why a review is adjourned and who was asked before: the harm of waiting is weighed with them (J-3.25). */
export interface AdjournmentFacts {
	lacking: AdjournLacking[];
	childAsked: boolean;
	carerAsked: boolean;
	/** What the child wants, as they told whoever asked; needed where they were asked. */
	childWants?: string;
}

/** What is missing from an adjournment: what the child wants, where they were asked. */
export function adjournmentProblem({
	childAsked,
	childWants
}: AdjournmentFacts): { path: 'childWants'; code: 'missing' } | null {
	return childAsked && !childWants ? { path: 'childWants', code: 'missing' } : null;
}

const COUNTED_AS: Readonly<Record<AdjournLacking, ChangeReason>> = {
	'child-not-ready': 'child-not-ready',
	papers: 'papers',
	consultation: 'people-not-asked',
	other: 'other'
};

/** How an adjournment is counted where nobody says: the child comes first. */
export function countedAs(lacking: readonly AdjournLacking[]): ChangeReason {
	const first = (Object.keys(COUNTED_AS) as AdjournLacking[]).find((one) => lacking.includes(one));
	return COUNTED_AS[first ?? 'other'];
}

/** So many times put off, and the IRO manager is told of it: getting ready again and again is upsetting (NCB-4.1.3b). */
export const PUT_OFF_OFTEN = 2;

/** How an invitation may go. Plain e-mail is no way (L-Secure). */
export const INVITE_WAYS = ['by-hand', 'post', 'secure-email'] as const;

export type InviteWay = (typeof INVITE_WAYS)[number];

/** Languages that there are sheets in (J-3.9d). */
export const SHEET_LANGUAGES = ['en', 'cy', 'ar'] as const;

export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export function isSheetLanguage(lang: string): lang is SheetLanguage {
	return (SHEET_LANGUAGES as readonly string[]).includes(lang);
}

/** What somebody else thinks, at the item that it belongs to; there or not, everybody is heard (J-3.11, J-3.22). */
export interface HeardView {
	item: AgendaItemId;
	words: string;
}

/** What is decided on somebody for one review. */
export interface PersonDecision {
	comes: Exclude<ReviewComes, 'asking'>;
	/** For which part, in words for the child and for them. */
	part?: AdultText;
	/** For which items of the agenda. */
	items?: AgendaItemId[];
	/** Why, in words for the child. */
	why?: AdultText;
	/** Why something that the child keeps private is on their agenda all the same, in words for the child. */
	whyShared?: AdultText;
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

/** Whether a kind of place is one that the child wants, or at least none that they do not want. */
export function isPlaceAsWished(
	{ where, notWhere }: Pick<ReviewChoices, 'where' | 'notWhere'>,
	kind: ReviewPlace
): boolean {
	if (notWhere?.places.includes(kind)) return false;
	const wanted = where && where !== 'not-sure' ? where.places : [];
	return wanted.length === 0 || wanted.includes(kind);
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
