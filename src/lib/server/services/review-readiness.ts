import { isTalkSettled, READY_NEEDS, type ReadyNeed, type TalkState } from '$lib/domain/review/talk';
import type { Preparation } from '$lib/domain/review/preparation';
import type { WishKey } from '$lib/domain/review/wishes';
import type { StaffActor } from '$lib/server/policy/actors';
import { entriesReadableBy } from '$lib/server/policy/entries';
import { mayDo } from '$lib/server/policy/staff';
import type { StoredEntry } from '$lib/server/repositories/entries';
import type { StoredAnswer } from '$lib/server/repositories/review-arrangements';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import { standingIn, type Talked } from './private-talks';
import { preparationOf } from './review-wishes';

/** Wishes whose last word is not answered yet. */
export function openWishes(
	{ lastOn }: Pick<Preparation, 'lastOn'>,
	answers: readonly StoredAnswer[]
): WishKey[] {
	const answered = new Map(answers.map(({ answer }) => [answer.wish, new Set(answer.entries)]));
	return [...lastOn].flatMap(([wish, { id }]) => (answered.get(wish)?.has(id) ? [] : [wish]));
}

/** Where the review is elsewhere, the IRO sees the child at home as well (J-3.36). */
export function needsHomeVisit({ found: { review }, talks }: Talked): boolean {
	const isElsewhere = review.placeKind !== null && review.placeKind !== 'home';
	const isSeen = talks.some(
		(talk) => talk.is !== 'booked' && talk.note.outcome === 'held' && talk.note.atHome === true
	);
	return review.heldOn === null && isElsewhere && !isSeen;
}

/** What was said and arranged for one review, as far as the reader may read it. */
interface Standing {
	review: ReviewRow;
	said: readonly StoredEntry[];
	answers: readonly StoredAnswer[];
	/** Null for whoever is not the child's IRO. */
	talk: TalkState | null;
	hasUninvited: boolean;
	hasReport: boolean;
}

/**
 * What there is still to be done before a review is ready: the child was asked, its day, an answer to each
 * wish, the private talk or why there is none (J-3.33), the report that a rule asks for (L-Pre), and the
 * invitations. One that was held needs nothing any more.
 */
function missingIn({ review, said, answers, talk, hasUninvited, hasReport }: Standing): ReadyNeed[] {
	if (review.heldOn) return [];
	const isSettled = talk !== null && isTalkSettled(talk);
	const isMissing: Record<ReadyNeed, boolean> = {
		asked: !isSettled && !said.some(({ row }) => row.kind === 'review-choices'),
		day: review.bookedAt === null,
		wishes: openWishes(preparationOf(said, review.id), answers).length > 0,
		talk: talk !== null && !isSettled,
		report: !hasReport && review.prep.some(({ rule, on }) => rule === 'docs.report' && on !== null),
		invitations: hasUninvited
	};
	return READY_NEEDS.filter((need) => isMissing[need]);
}

/** What is still missing from reviews, for the list of them and for each where it lies open. */
export class ReviewReadinessService {
	constructor(private readonly context: ServiceContext) {}

	/** By the id of the review; as many questions to the database for many of them as for one. */
	async missing(
		staff: StaffActor,
		found: readonly Pick<ReviewOfChild, 'review'>[]
	): Promise<Map<string, ReadyNeed[]>> {
		const { db, repositories } = this.context;
		const ids = found.map(({ review }) => review.id);
		const said = byReview(
			await repositories.entries.ofReview(db, { reviewId: ids }, entriesReadableBy(db, staff))
		);
		const answers = byReview(await repositories.reviewArrangements.answersOfAll(db, ids));
		const talks = mayDo(staff, 'talk-alone')
			? byReview(await repositories.privateTalks.ofReviews(db, ids))
			: null;
		const uninvited = await repositories.reviewArrangements.withUninvited(db, ids);
		const shared = await repositories.reviewReports.shared(db, ids);
		return new Map(
			found.map(({ review }) => {
				const { id } = review;
				const own = said.get(id) ?? [];
				const standing = {
					review,
					said: own,
					answers: answers.get(id) ?? [],
					talk: talks && standingIn(talks.get(id) ?? [], own, review).state,
					hasUninvited: uninvited.has(id),
					hasReport: shared.has(id)
				};
				return [id, missingIn(standing)];
			})
		);
	}
}

function byReview<T extends { row: { reviewId: string | null } }>(all: readonly T[]): Map<string, T[]> {
	const grouped = new Map<string, T[]>();
	for (const one of all) {
		const id = one.row.reviewId ?? '';
		grouped.set(id, [...(grouped.get(id) ?? []), one]);
	}
	return grouped;
}
