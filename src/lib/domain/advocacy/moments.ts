import type { Entry } from '$lib/domain/entries/entry';
import { waitsForAnswer, type EntryState } from '$lib/domain/entries/receipt';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import type { NextReview } from '$lib/domain/review/next-review';
import type { ReviewPeople } from '$lib/domain/review/review';

/**
 * When an advocate is offered (NCB-4.1.2d): while somebody gets ready for a review, just before it, on
 * any disagreement, with a complaint, when they or somebody else are left out of it, and when the child moves.
 */
export const ADVOCATE_MOMENTS = ['excluded', 'moving', 'complaint', 'disagree', 'meeting', 'prep'] as const;

export type AdvocateMoment = (typeof ADVOCATE_MOMENTS)[number];

/** What tells the moments. */
export interface MomentFacts {
	/** The review to come, and no other. */
	next: NextReview | null;
	reviewPeople: ReadonlyMap<string, ReviewPeople>;
	/** What the child is left out of, by the review's id. */
	reviewExclusions: ReadonlyMap<string, ReviewExclusion>;
	/** The card on where the child lives. */
	home: Pick<PlanCard, 'publishedOn' | 'changed'> | undefined;
	entries: readonly { entry: Entry; state: EntryState }[];
	/** `YYYY-MM-DD`. */
	today: string;
}

/** "Before the meeting" begins so many sleeps before. */
const SLEEPS_BEFORE = 7;

/** For so many days a change of where the child lives is new. */
const MOVE_DAYS = 28;

/** Every moment that it is now, the most pressing one first. */
export function advocateMoments(facts: MomentFacts): AdvocateMoment[] {
	return ADVOCATE_MOMENTS.filter((moment) => IS_NOW[moment](facts));
}

const IS_NOW: Readonly<Record<AdvocateMoment, (facts: MomentFacts) => boolean>> = {
	excluded: ({ next, reviewPeople, reviewExclusions }) =>
		isToCome(next) &&
		(reviewExclusions.has(next.review.id) ||
			reviewPeople.get(next.review.id)?.people.some(({ leftOut }) => leftOut) === true),
	moving: ({ home, today }) =>
		home?.changed !== undefined && daysBetween(home.publishedOn, today) <= MOVE_DAYS,
	complaint: ({ entries }) =>
		entries.some(({ entry: { kind }, state }) => isComplaint(kind) && waitsForAnswer(state)),
	disagree: ({ entries }) =>
		entries.some((said) => disagrees(said.entry) && isLatestOfItsKind(said.entry, entries) && isOpen(said)),
	meeting: ({ next }) => isToCome(next) && next.sleeps !== null && next.sleeps <= SLEEPS_BEFORE,
	prep: ({ next }) => isToCome(next)
};

/** One that begins, or goes on because the child was not happy with the answer. */
function isComplaint(kind: Entry['kind']): boolean {
	return kind === 'complaint' || kind === 'complaint-next';
}

function isToCome(next: NextReview | null): next is NextReview {
	return next !== null && (next.sleeps ?? 0) >= 0 && next.review.status !== 'held';
}

function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "That's not OK", to the plan, to an answer about the review, or to what somebody heard. */
export function disagrees({ kind, body }: Entry): boolean {
	if (kind === 'plan-reaction') return body.reaction === 'not-ok' || body.reaction === 'want-change';
	if (kind === 'review-request') return body.want === 'not-ok';
	return (kind === 'heard-answer' || kind === 'report-answer') && body.answer === 'no';
}

/** A change of mind ends a disagreement. */
function isLatestOfItsKind(entry: Entry, entries: MomentFacts['entries']): boolean {
	if (entry.kind === 'plan-reaction') {
		const { heading } = entry.body;
		const latest = entries.findLast(
			(one) => one.entry.kind === 'plan-reaction' && one.entry.body.heading === heading
		);
		return latest?.entry === entry;
	}
	if (entry.kind === 'report-answer') {
		const { review, topic } = entry.body;
		const isSame = ({ entry: { kind, body } }: (typeof entries)[number]) =>
			kind === 'report-answer' && body.review === review && body.topic === topic;
		return entries.findLast(isSame)?.entry === entry;
	}
	if (entry.kind === 'heard-answer') {
		const { heard } = entry.body;
		const latest = entries.findLast(
			(one) => one.entry.kind === 'heard-answer' && one.entry.body.heard === heard
		);
		return latest?.entry === entry;
	}
	return true;
}

function isOpen({ state }: { state: EntryState }): boolean {
	return waitsForAnswer(state) || state === 'declined';
}

/**
 * What the reminder is quietened for: one cycle, from one review to the next. With the next review it
 * comes back by itself, so that a child can quieten it and never lose it (NCB-AppB-3).
 */
export function cycleOf(next: NextReview | null): string {
	return next?.review.id ?? 'no-review';
}
