import { deadlinesFor, type DeadlineProfile } from '$lib/domain/jurisdiction/deadline-profiles';
import { byWhenOf, limitOf, type ReviewOrder } from '$lib/domain/review/dates';
import type { Review } from '$lib/domain/review/review';
import { dayAt, withOffset } from '$lib/server/clock';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { holidaysAround } from '$lib/server/holidays';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { childrenOf } from '$lib/server/policy/entries';
import { mayDo, type StaffVerb } from '$lib/server/policy/staff';
import type { ChildRow } from '$lib/server/repositories/children';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

/** What the rules of a child's place say on dates. */
export interface PlaceRules {
	timeZone: string;
	deadlines: DeadlineProfile;
	today: string;
	holidaysAt(date: string): ReadonlySet<string>;
}

/** Reviews: which there are, by when each must be, and what the child knows of them. */
export class ReviewsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService
	) {}

	/** The reviews to come of all children of this member of staff, the nearest first. */
	async list(staff: StaffActor): Promise<ReviewOfChild[]> {
		const { repositories, db } = this.context;
		if (!mayDo(staff, 'read-review')) return [];
		return repositories.reviews.openWhere(db, childrenOf(db, staff));
	}

	/** A review of a child whom this member of staff works with, where they may do this. @throws {Refusal} not-found */
	async find(
		staff: StaffActor,
		reviewId: string,
		verb: StaffVerb,
		db: Queryable = this.context.db
	): Promise<ReviewOfChild> {
		const found = mayDo(staff, verb)
			? await this.context.repositories.reviews.findWhere(db, reviewId, childrenOf(db, staff))
			: undefined;
		if (!found) throw new Refusal('not-found');
		return found;
	}

	/** The same, locked and not over yet. @throws {Refusal} not-found; review-over */
	async lock(tx: Transaction, staff: StaffActor, reviewId: string, verb: StaffVerb): Promise<ReviewOfChild> {
		const found = mayDo(staff, verb)
			? await this.context.repositories.reviews.lockWhere(tx, reviewId, childrenOf(tx, staff))
			: undefined;
		if (!found) throw new Refusal('not-found');
		if (found.review.heldOn) throw new Refusal('review-over');
		return found;
	}

	/**
	 * Plans the next review of a child, with the last day by the rules of the place.
	 * @throws {Refusal} not-found; already-planned while there is one to come
	 */
	async plan(staff: StaffActor, childId: string, order: ReviewOrder): Promise<{ id: string }> {
		const { repositories, db } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenOf(db, staff));
		if (!child || !mayDo(staff, 'arrange-review')) throw new Refusal('not-found');
		return db.transaction(async (tx) => {
			const open = await repositories.reviews.openOf(tx, [childId]);
			if (open.length > 0) throw new Refusal('already-planned');
			const review = await this.planIn(tx, child, order);
			await this.note(tx, staff, review, 'planned');
			return { id: review.id };
		});
	}

	/** The same inside a transaction of the caller, who has checked that it may be done. */
	async planIn(tx: Transaction, child: ChildRow, order: ReviewOrder): Promise<ReviewRow> {
		const { repositories } = this.context;
		const [before] = await repositories.reviews.heldOf(tx, child.id);
		const rules = this.rulesOf(child);
		// An adjourned review counts from the day for which it was planned (J-3.27).
		const previous = before ? ((before.adjournments > 0 ? before.scheduledOn : null) ?? before.heldOn) : null;
		const history = { since: child.lookedAfterSince, previous };
		const limit = limitOf(order, history, rules.deadlines, rules.holidaysAt(rules.today));
		const { rule, profile, version } = limit;
		const review = await repositories.reviews.add(tx, {
			id: this.context.newId(),
			childId: child.id,
			order,
			dueOn: limit.on,
			notBefore: limit.notBefore,
			dueBy: limit.on ? { rule, profile, version } : null
		});
		await this.publish(tx, child, review);
		return review;
	}

	/** Lets the child and their helpers know how the review stands now. */
	async publish(tx: Transaction, child: ChildRow, review: ReviewRow): Promise<void> {
		await this.feed.publish(tx, {
			childId: child.id,
			kind: 'review',
			id: review.id,
			body: await this.#body(tx, child, review),
			audience: 'helpers'
		});
	}

	/** The review as the child has it. */
	async asChildHasIt(db: Queryable, { review, child }: ReviewOfChild): Promise<Review> {
		return this.#body(db, child, review);
	}

	/** Leaves a mark of what was done, for the child to see. */
	async note(
		db: Queryable,
		staff: StaffActor,
		review: Pick<ReviewRow, 'id' | 'childId'>,
		action: 'read' | 'planned' | 'answered' | 'noted'
	): Promise<void> {
		const { repositories, clock } = this.context;
		const { id, childId } = review;
		const thing = { thingKind: 'review', thingId: id };
		await repositories.audit.add(db, { at: clock.now(), actor: staff, childId, action, ...thing });
	}

	rulesOf(child: Pick<ChildRow, 'place'>): PlaceRules {
		const { id, timeZone, holidays } = this.context.directory.profileOf(child.place);
		return {
			timeZone,
			deadlines: deadlinesFor(id),
			today: dayAt(this.context.clock.now(), timeZone),
			holidaysAt: (date) => holidaysAround(holidays, Number(date.slice(0, 4)))
		};
	}

	async #body(db: Queryable, child: ChildRow, review: ReviewRow): Promise<Review> {
		const { timeZone } = this.rulesOf(child);
		const local = (moment: Date | null) => moment && withOffset(moment, timeZone);
		const changes = await this.context.repositories.reviews.changesOf(db, review.id);
		const last = changes.findLast(({ why, row }) => why && ['moved', 'adjourned'].includes(row.kind));
		const booked = changes.findLast(({ row }) => row.kind !== 'held');
		return {
			id: review.id,
			startsAt: local(review.startsAt),
			on: review.on,
			minutes: review.minutes,
			place: review.placeWords,
			chairedBy: review.chairedBy,
			dueOn: review.dueOn,
			status: review.status,
			heldOn: review.heldOn,
			booked: review.bookedAt !== null,
			...(last?.why
				? {
						changed: {
							at: last.row.at.toISOString(),
							why: last.why,
							from: { startsAt: local(last.row.fromStartsAt), on: last.row.fromOn }
						}
					}
				: {}),
			...(booked?.why && booked.row.kind === 'booked' ? { why: booked.why } : {}),
			...(review.interpreterBookedAt ? { interpreter: 'booked' } : {}),
			...(review.on ? { byWhen: byWhenOf(review.prep, review.on) } : {}),
			...(review.chairItems ? { chairItems: review.chairItems } : {})
		};
	}
}
