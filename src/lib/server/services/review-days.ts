import {
	adjournmentProblem,
	countedAs,
	isPlaceAsWished,
	type AdjournmentFacts,
	type ChangeReason
} from '$lib/domain/review/arrangements';
import type { ReviewPlace } from '$lib/domain/review/choices';
import { clashesOf, type LocalMeeting } from '$lib/domain/review/clash';
import { adjournedLimit, isOutside, prepDates } from '$lib/domain/review/dates';
import { prepare } from '$lib/domain/review/preparation';
import type { AdultText } from '$lib/domain/text/text';
import { dayAt, withOffset } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { Refusal, invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import type { PrivateTalksService } from './private-talks';
import type { ReviewAgreementsService } from './review-agreements';
import type { PlaceRules, ReviewsService } from './reviews';

/** A day, a time and a place for a review. */
export interface Booking {
	startsAt: Date;
	minutes: number;
	place: AdultText;
	placeKind?: ReviewPlace;
	/** Only what the adults suggest, until it is booked. */
	isSuggestion?: boolean;
	/** Needed when a booked review gets another start, and for a day outside the limit; in words for the child. */
	why?: AdultText;
	reason?: ChangeReason;
	/** A person says so: terms are not known here. */
	isNoSchoolDay?: boolean;
}

export interface Adjournment extends AdjournmentFacts {
	/** Left out while there is no new day yet. */
	startsAt?: Date;
	why: AdultText;
	/** Left out: by what is lacking. */
	reason?: ChangeReason;
}

/** Whether a review may still be adjourned, and by when it must be finished then; null where a person sets that. */
export interface AdjournLimit {
	may: boolean;
	on: string | null;
}

export interface Held {
	on: string;
	/** Why there was no private talk before it, in words for the child; needed where nothing else was written down. */
	noTalk?: AdultText;
}

/** The day of a review: booked within its limit, moved and adjourned with a reason, and held. What the child prepared stays. */
export class ReviewDaysService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly agreements: ReviewAgreementsService,
		private readonly talks: PrivateTalksService
	) {}

	/**
	 * Books a day, a time and a place, or moves what was booked.
	 * @throws {Refusal} not-found; review-over; outside-limit; not-valid: `startsAt` past, school-time or
	 * kept-clear, `minutes` too-long-for-child, `place` not-as-wished,
	 * `why` missing or agreed-otherwise, `placeKind` agreed-place
	 */
	async book(staff: StaffActor, reviewId: string, booking: Booking): Promise<void> {
		const { db } = this.context;
		await db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const rules = this.reviews.rulesOf(found.child);
			const on = dayAt(booking.startsAt, rules.timeZone);
			if (on < rules.today) throw invalid('startsAt', 'past');
			await this.#checkWishes(tx, found.review, booking, rules);
			const isOutsideLimit = await this.#checkLimit(tx, found.review, on, booking, rules);
			const { why } = booking;
			const kind = booking.placeKind ?? kindOfSamePlace(found.review, booking);
			const arrangement = { meeting: localMeeting(booking, rules), place: { kind } };
			const agreements = await this.agreements.check(tx, found.review, arrangement, why);
			await this.#book(tx, staff, found, { ...booking, on, isOutsideLimit, rules });
			await this.agreements.tell(tx, staff, found, { agreements, why });
		});
	}

	/**
	 * Adjourns a review, to be finished within the days that the rules give from the day it was planned for.
	 * @throws {Refusal} not-found; review-over; already-adjourned; outside-limit; not-valid: `startsAt`
	 * no-day or past, `childWants` missing
	 */
	async adjourn(staff: StaffActor, reviewId: string, draft: Adjournment): Promise<void> {
		const { startsAt, why, reason, ...facts } = draft;
		const problem = adjournmentProblem(facts);
		if (problem) throw invalid(problem.path, problem.code);
		await this.context.db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const { review, child } = found;
			const rules = this.reviews.rulesOf(child);
			const { deadlines, timeZone, holidaysAt, today } = rules;
			if (!mayAdjourn(review, rules)) throw new Refusal('already-adjourned');
			const scheduled = scheduledFor(review);
			if (scheduled === null) throw invalid('startsAt', 'no-day');
			const limit = adjournedLimit(scheduled, deadlines, holidaysAt(scheduled));
			const on = startsAt ? dayAt(startsAt, timeZone) : null;
			if (on !== null && on < today) throw invalid('startsAt', 'past');
			if (on !== null && isOutside(on, { ...limit, notBefore: null })) throw new Refusal('outside-limit');
			await this.context.repositories.reviewArrangements.forgetInvited(tx, review.id);
			const { rule, profile, version } = limit;
			await this.#change(tx, staff, review, {
				kind: 'adjourned',
				why,
				reason: reason ?? countedAs(facts.lacking),
				adjourned: facts,
				startsAt: startsAt ?? null,
				on
			});
			const adjourned = await this.context.repositories.reviews.update(tx, review.id, {
				status: 'adjourned',
				adjournments: review.adjournments + 1,
				scheduledOn: scheduled,
				startsAt: startsAt ?? null,
				on,
				dueOn: limit.on,
				dueBy: { rule, profile, version },
				prep: on === null ? [] : prepDates(deadlines, on, holidaysAt(on)),
				...(on === null ? { bookedAt: null } : {})
			});
			await this.reviews.publish(tx, child, adjourned);
			if (!startsAt) return;
			const meeting = localMeeting({ startsAt, minutes: review.minutes ?? 0 }, rules);
			const agreements = await this.agreements.check(tx, review, { meeting }, why);
			await this.agreements.tell(tx, staff, found, { agreements, why });
		});
	}

	/** What the rules say of adjourning a review, before anybody does. */
	adjournLimit({ review, child }: ReviewOfChild): AdjournLimit {
		const rules = this.reviews.rulesOf(child);
		const scheduled = scheduledFor(review);
		const on = scheduled && adjournedLimit(scheduled, rules.deadlines, rules.holidaysAt(scheduled)).on;
		return { may: mayAdjourn(review, rules), on };
	}

	/**
	 * Records that a review was held, and plans the next one.
	 * @throws {Refusal} not-found; review-over; not-valid: `on` future, `noTalk` talk-missing
	 */
	async hold(staff: StaffActor, reviewId: string, { on, noTalk }: Held): Promise<{ next: string }> {
		return this.context.db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const { review, child } = found;
			if (on > this.reviews.rulesOf(child).today) throw invalid('on', 'future');
			await this.talks.settleIn(tx, staff, found, noTalk);
			await this.#change(tx, staff, review, { kind: 'held', why: null, startsAt: review.startsAt, on });
			const set = { heldOn: on, status: 'held', on } as const;
			const held = await this.context.repositories.reviews.update(tx, review.id, set);
			await this.reviews.publish(tx, child, held);
			const next = await this.reviews.planIn(tx, child, review.order === 'first' ? 'second' : 'later');
			return { next: next.id };
		});
	}

	/** What the child wants of the day: a booking against it says why, and school time is not taken. */
	async #checkWishes(tx: Transaction, review: ReviewRow, booking: Booking, rules: PlaceRules): Promise<void> {
		const { childId, id: reviewId } = review;
		const said = await this.context.repositories.entries.ofReview(tx, { childId, reviewId }, undefined);
		const { choices } = prepare(
			said.flatMap(({ entry }) => entry ?? []),
			reviewId
		);
		const clashes = clashesOf(localMeeting(booking, rules), choices);
		if (clashes.includes('school-time') && !booking.isNoSchoolDay) throw invalid('startsAt', 'school-time');
		if (booking.why) return;
		if (clashes.includes('kept-clear')) throw invalid('startsAt', 'kept-clear');
		const { minutes } = choices;
		if (typeof minutes === 'number' && booking.minutes > minutes)
			throw invalid('minutes', 'too-long-for-child');
		if (booking.placeKind && !isPlaceAsWished(choices, booking.placeKind))
			throw invalid('place', 'not-as-wished');
	}

	/** Whether the day lies outside the limit, and may be all the same. */
	async #checkLimit(
		tx: Transaction,
		review: ReviewRow,
		on: string,
		booking: Booking,
		{ deadlines }: PlaceRules
	): Promise<boolean> {
		if (!isOutside(on, { on: review.dueOn, notBefore: review.notBefore })) return false;
		// Where no source names anybody, the IRO answers for it, and says why.
		if (!deadlines.practice.outsideLimit) {
			if (!booking.why) throw invalid('why', 'outside-limit');
			return true;
		}
		const asked = await this.context.repositories.reviews.permissionsOf(tx, review.id);
		const isAllowed = asked.some(({ row }) => row.isAllowed === true && row.on >= on);
		if (!isAllowed) throw new Refusal('outside-limit');
		return true;
	}

	async #book(
		tx: Transaction,
		staff: StaffActor,
		{ review, child }: ReviewOfChild,
		to: Booking & { on: string; isOutsideLimit: boolean; rules: PlaceRules }
	): Promise<void> {
		const { repositories, clock } = this.context;
		const { startsAt, on, why, rules } = to;
		const isMoved = review.bookedAt !== null && review.startsAt?.getTime() !== startsAt.getTime();
		if (isMoved && !why) throw invalid('why', 'missing');
		// Everybody is told anew where and when it is (L-Date).
		if (isMoved || review.placeWords?.text !== to.place.text)
			await repositories.reviewArrangements.forgetInvited(tx, review.id);
		await this.#change(tx, staff, review, {
			kind: isMoved ? 'moved' : 'booked',
			why: why ?? null,
			startsAt,
			on,
			outside: to.isOutsideLimit,
			...(to.reason ? { reason: to.reason } : {})
		});
		const booked = await repositories.reviews.update(tx, review.id, {
			startsAt,
			on,
			minutes: to.minutes,
			placeWords: to.place,
			placeKind: to.placeKind ?? kindOfSamePlace(review, to) ?? null,
			bookedAt: to.isSuggestion ? null : clock.now(),
			prep: prepDates(rules.deadlines, on, rules.holidaysAt(on)),
			...(review.adjournments > 0 ? {} : { scheduledOn: on }),
			...(isMoved ? { moves: review.moves + 1 } : {}),
			...(isMoved && review.status === 'planned' ? { status: 'moved' } : {})
		});
		await this.reviews.publish(tx, child, booked);
	}

	async #change(
		tx: Transaction,
		staff: StaffActor,
		review: ReviewRow,
		change: {
			kind: 'booked' | 'moved' | 'adjourned' | 'held';
			why: AdultText | null;
			startsAt: Date | null;
			on: string | null;
			reason?: ChangeReason;
			outside?: boolean;
			adjourned?: AdjournmentFacts;
		}
	): Promise<void> {
		const { repositories, clock, newId } = this.context;
		const { startsAt, on, ...rest } = change;
		await repositories.reviews.addChange(tx, {
			...rest,
			id: newId(),
			reviewId: review.id,
			organisationId: staff.organisationId,
			at: clock.now(),
			by: staff.staffId,
			fromStartsAt: review.startsAt,
			fromOn: review.on,
			toStartsAt: startsAt,
			toOn: on
		});
		await this.reviews.note(tx, staff, review, 'planned');
	}
}

/** The same words are the same kind of place. */
function kindOfSamePlace({ placeWords, placeKind }: ReviewRow, { place }: Booking): ReviewPlace | undefined {
	return placeWords?.text === place.text ? (placeKind ?? undefined) : undefined;
}

/** The day for which it was planned, however often it was adjourned since (J-3.27). */
function scheduledFor({ scheduledOn, on }: ReviewRow): string | null {
	return scheduledOn ?? on;
}

function mayAdjourn({ adjournments }: ReviewRow, { deadlines }: PlaceRules): boolean {
	const most = deadlines.practice.adjournments;
	return most === null || adjournments < most;
}

function localMeeting(
	{ startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
	{ timeZone }: PlaceRules
): LocalMeeting {
	const local = withOffset(startsAt, timeZone);
	return { date: local.slice(0, 10), time: local.slice(11, 16), minutes };
}
