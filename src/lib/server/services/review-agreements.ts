import { isPlaceAsWished } from '$lib/domain/review/arrangements';
import type { ReviewChoices, ReviewPlace } from '$lib/domain/review/choices';
import { isTimeAsWished, type LocalMeeting } from '$lib/domain/review/clash';
import { WISHES, type PlainWish, type ReviewAnswer } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import type { Transaction } from '$lib/server/db/types';
import { invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { StoredEntry } from '$lib/server/repositories/entries';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import { preparationOf, type ReviewWishesService } from './review-wishes';

/** How a review is to be; what is left out stays as it is. */
export interface Arrangement {
	meeting: LocalMeeting;
	/** Left out where only the day is another. */
	place?: { kind: ReviewPlace | undefined };
}

/** A wish that was agreed, and whether an arrangement keeps to it. */
export interface Agreement {
	wish: PlainWish;
	answer: ReviewAnswer;
	isKept: boolean;
}

/** Wishes that a booking may break. Whether the plan is still OK is asked anew with each plan. */
const ARRANGED = ['where', 'when', 'length'] as const;

/** What was agreed with a child, and what becomes of it when something else is booked later. */
export class ReviewAgreementsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly wishes: ReviewWishesService
	) {}

	/**
	 * What was agreed, each with whether it is kept.
	 * @throws {Refusal} not-valid: `why` agreed-otherwise, `placeKind` agreed-place while a place was agreed
	 */
	async check(
		tx: Transaction,
		review: ReviewRow,
		arrangement: Arrangement,
		why: AdultText | undefined
	): Promise<Agreement[]> {
		const { repositories } = this.context;
		const { id: reviewId, childId } = review;
		const said = await repositories.entries.ofReview(tx, { childId, reviewId }, undefined);
		const answers = await repositories.reviewArrangements.answersOf(tx, reviewId);
		const { choices } = preparationOf(said, reviewId);
		const agreements = ARRANGED.flatMap((wish): Agreement[] => {
			const answer = answers.find((one) => one.row.wish === wish)?.answer;
			if (!answer || !wasAgreed(answer) || !isOnLast(answer, wish, said)) return [];
			return [{ wish, answer, isKept: isKept(wish, choices, arrangement) }];
		});
		const place = agreements.find(({ wish }) => wish === 'where');
		if (place && arrangement.place && !arrangement.place.kind && namesPlaces(choices))
			throw invalid('placeKind', 'agreed-place');
		if (agreements.some(({ isKept }) => !isKept) && !why) throw invalid('why', 'agreed-otherwise');
		return agreements;
	}

	/** Tells the child what is another way now, and why; and that it is as agreed again. */
	async tell(
		tx: Transaction,
		staff: StaffActor,
		found: ReviewOfChild,
		told: { agreements: readonly Agreement[]; why: AdultText | undefined }
	): Promise<void> {
		for (const { wish, answer, isKept } of told.agreements) {
			const { state, at, from } = answer;
			if (isKept && state !== 'agreed') {
				await this.wishes.answerIn(tx, staff, found, { wish, state: 'agreed' });
			}
			if (!isKept && told.why) {
				const agreed = answer.agreed ?? { at, by: from.name };
				const broken = { wish, state: 'something-else', words: told.why, agreed } as const;
				await this.wishes.answerIn(tx, staff, found, broken);
			}
		}
	}
}

function wasAgreed({ state, agreed }: ReviewAnswer): boolean {
	return state === 'agreed' || agreed !== undefined;
}

/** Whether it answers what the child said last of it. */
function isOnLast(
	answer: ReviewAnswer,
	wish: (typeof ARRANGED)[number],
	said: readonly StoredEntry[]
): boolean {
	const fields = WISHES[wish].filter((field) => field !== 'stillOk');
	const last = said.findLast(
		({ entry }) => entry?.kind === 'review-choices' && fields.some((field) => entry.body[field] !== undefined)
	);
	return last !== undefined && answer.entries.includes(last.row.id);
}

function isKept(
	wish: (typeof ARRANGED)[number],
	choices: ReviewChoices,
	{ meeting, place }: Arrangement
): boolean {
	if (wish === 'when') return isTimeAsWished(meeting, choices);
	if (wish === 'where') return !place?.kind || isPlaceAsWished(choices, place.kind);
	return typeof choices.minutes !== 'number' || meeting.minutes <= choices.minutes;
}

function namesPlaces({ where, notWhere }: ReviewChoices): boolean {
	return notWhere !== undefined || (where !== undefined && where !== 'not-sure' && where.places.length > 0);
}
