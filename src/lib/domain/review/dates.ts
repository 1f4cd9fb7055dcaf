import type { ComputedDate } from '$lib/domain/jurisdiction/deadline';
import type { DeadlineProfile } from '$lib/domain/jurisdiction/deadline-profiles';
import { dueOf } from '$lib/domain/jurisdiction/due';
import type { Holidays } from '$lib/domain/jurisdiction/working-days';
import type { ReviewByWhen } from './review';
import { PLAIN_WISHES, type PlainWish } from './wishes';

export const REVIEW_ORDERS = ['first', 'second', 'later'] as const;

/** Which of the three rules for the next review counts. */
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** A child's way so far: since when they are looked after, and the day of the review before. */
export interface ReviewHistory {
	since: string | null;
	previous: string | null;
}

/** A date that was worked out by a rule, with the first day where the rule sets a window. */
export interface ReviewLimit extends ComputedDate {
	notBefore: string | null;
}

/**
 * The last day of the next review. Without a number in the rule, or without the day that it counts
 * from, a person sets it: it is never guessed.
 */
export function limitOf(
	order: ReviewOrder,
	{ since, previous }: ReviewHistory,
	{ id, version, rules }: DeadlineProfile,
	holidays: Holidays
): ReviewLimit {
	const name = `review.${order}`;
	const rule = rules[name];
	const anchor = order === 'later' ? previous : since;
	const due = rule && anchor ? dueOf(rule, { anchor, holidays }) : { on: null, notBefore: null };
	return { ...due, rule: name, profile: id, version };
}

/** Every day on which something must be done before a review, by the rules of the place; the earliest first. */
export function prepDates(
	{ id, version, rules }: DeadlineProfile,
	reviewOn: string,
	holidays: Holidays
): ComputedDate[] {
	return Object.entries(rules)
		.filter(([, rule]) => rule.anchor === 'review' && rule.when === 'before')
		.map(([name, rule]) => ({
			...dueOf(rule, { anchor: reviewOn, holidays }),
			rule: name,
			profile: id,
			version
		}))
		.map(({ notBefore: _notBefore, ...date }) => date)
		.sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
}

/** When a wish was last able to change what happens: until the invitations are out, or until the day itself. */
const LAST_CHANGE: Record<PlainWish | 'person', 'prep.invitations' | 'day-of-review'> = {
	where: 'prep.invitations',
	when: 'prep.invitations',
	length: 'prep.invitations',
	adults: 'prep.invitations',
	person: 'prep.invitations',
	'health-report': 'prep.invitations',
	interpreter: 'prep.invitations',
	'asks-me': 'prep.invitations',
	before: 'prep.invitations',
	'take-part': 'day-of-review',
	chair: 'day-of-review',
	signs: 'day-of-review',
	helps: 'day-of-review'
};

/** What the child is shown of the dates: by when, and never a rule. */
export function byWhenOf(prep: readonly ComputedDate[], reviewOn: string): ReviewByWhen {
	const on = (rule: string) => prep.find((date) => date.rule === rule)?.on ?? null;
	const change = (wish: PlainWish | 'person') =>
		LAST_CHANGE[wish] === 'day-of-review' ? reviewOn : on(LAST_CHANGE[wish]);
	return {
		asked: on('prep.child-talk'),
		papersOut: on('prep.invitations'),
		report: on('docs.report'),
		changes: Object.fromEntries([...PLAIN_WISHES, 'person' as const].map((wish) => [wish, change(wish)]))
	};
}

/** Whether a day lies outside what the rules allow for a review. */
export function isOutside(on: string, limit: Pick<ReviewLimit, 'on' | 'notBefore'>): boolean {
	return (limit.on !== null && on > limit.on) || (limit.notBefore !== null && on < limit.notBefore);
}

/** The day by which an adjourned review must be finished, counted from the day that was planned (J-3.27). */
export function adjournedLimit(
	scheduled: string,
	{ id, version, rules }: DeadlineProfile,
	holidays: Holidays
): ComputedDate {
	const rule = rules['adjourn.complete'];
	const on = rule ? dueOf(rule, { anchor: scheduled, holidays }).on : null;
	return { on, rule: 'adjourn.complete', profile: id, version };
}
