import type { ChangeReason } from '$lib/domain/review/arrangements';
import type { ReviewPlace } from '$lib/domain/review/choices';
import { clashesOf } from '$lib/domain/review/clash';
import { adjournedLimit, isOutside, prepDates } from '$lib/domain/review/dates';
import { prepare } from '$lib/domain/review/preparation';
import type { AdultText } from '$lib/domain/text/text';
import { dayAt, withOffset } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { Refusal, invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
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

export interface Adjournment {
	/** Left out while there is no new day yet. */
	startsAt?: Date;
	why: AdultText;
	reason: ChangeReason;
}

/** The day of a review: booked within its limit, moved and adjourned with a reason, and held. What the child prepared stays. */
export class ReviewDaysService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService
	) {}

	/**
	 * Books a day, a time and a place, or moves what was booked.
	 * @throws {Refusal} not-found; review-over; outside-limit; not-valid: `startsAt` past, school-time or
	 * kept-clear, `why` missing
	 */
	async book(staff: StaffActor, reviewId: string, booking: Booking): Promise<void> {
		const { db } = this.context;
		await db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const rules = this.reviews.rulesOf(found.child);
			const on = dayAt(booking.startsAt, rules.timeZone);
			if (on < rules.today) throw invalid('startsAt', 'past');
			await this.#checkClashes(tx, found.review, booking, rules);
			const isOutsideLimit = await this.#checkLimit(tx, found.review, on, booking, rules);
			await this.#book(tx, staff, found, { ...booking, on, isOutsideLimit, rules });
		});
	}

	/**
	 * Adjourns a review, to be finished within the days that the rules give from the day it was planned for.
	 * @throws {Refusal} not-found; review-over; already-adjourned; outside-limit; not-valid: `startsAt`
	 * no-day or past
	 */
	async adjourn(staff: StaffActor, reviewId: string, { startsAt, why, reason }: Adjournment): Promise<void> {
		await this.context.db.transaction(async (tx) => {
			const { review, child } = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const { deadlines, timeZone, holidaysAt, today } = this.reviews.rulesOf(child);
			const most = deadlines.practice.adjournments;
			if (most !== null && review.adjournments >= most) throw new Refusal('already-adjourned');
			const scheduled = review.scheduledOn ?? review.on;
			if (scheduled === null) throw invalid('startsAt', 'no-day');
			const limit = adjournedLimit(scheduled, deadlines, holidaysAt(scheduled));
			const on = startsAt ? dayAt(startsAt, timeZone) : null;
			if (on !== null && on < today) throw invalid('startsAt', 'past');
			if (on !== null && isOutside(on, { ...limit, notBefore: null })) throw new Refusal('outside-limit');
			const { rule, profile, version } = limit;
			await this.#change(tx, staff, review, {
				kind: 'adjourned',
				why,
				reason,
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
		});
	}

	/**
	 * Records that a review was held, and plans the next one.
	 * @throws {Refusal} not-found; review-over; not-valid: `on` future
	 */
	async hold(staff: StaffActor, reviewId: string, on: string): Promise<{ next: string }> {
		return this.context.db.transaction(async (tx) => {
			const { review, child } = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			if (on > this.reviews.rulesOf(child).today) throw invalid('on', 'future');
			await this.#change(tx, staff, review, { kind: 'held', why: null, startsAt: review.startsAt, on });
			const set = { heldOn: on, status: 'held', on } as const;
			const held = await this.context.repositories.reviews.update(tx, review.id, set);
			await this.reviews.publish(tx, child, held);
			const next = await this.reviews.planIn(tx, child, review.order === 'first' ? 'second' : 'later');
			return { next: next.id };
		});
	}

	async #checkClashes(
		tx: Transaction,
		review: ReviewRow,
		booking: Booking,
		rules: PlaceRules
	): Promise<void> {
		const { childId, id: reviewId } = review;
		const said = await this.context.repositories.entries.ofReview(tx, { childId, reviewId }, undefined);
		const { choices } = prepare(
			said.flatMap(({ entry }) => entry ?? []),
			reviewId
		);
		const local = withOffset(booking.startsAt, rules.timeZone);
		const clashes = clashesOf({ date: local.slice(0, 10), time: local.slice(11, 16) }, choices);
		if (clashes.includes('school-time') && !booking.isNoSchoolDay) throw invalid('startsAt', 'school-time');
		if (clashes.includes('kept-clear') && !booking.why) throw invalid('startsAt', 'kept-clear');
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
			placeKind: to.placeKind ?? null,
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
