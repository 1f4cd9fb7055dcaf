import { deadlinesFor } from '$lib/domain/jurisdiction/deadline-profiles';
import { Refusal, invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { Permission } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import type { ReviewsService } from './reviews';

/** A review outside its limit is asked for ahead, and allowed by the role that the rules of the place name (L-Out). */
export class ReviewPermissionsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService
	) {}

	/** @throws {Refusal} not-found; review-over; not-valid: `on` past, or `on` not-needed where no source names anybody */
	async ask(
		staff: StaffActor,
		reviewId: string,
		asked: { on: string; why: string }
	): Promise<{ id: string }> {
		const { repositories, db, clock } = this.context;
		const id = this.context.newId();
		await db.transaction(async (tx) => {
			const { review, child } = await this.reviews.lock(tx, staff, reviewId, 'ask-outside-limit');
			const { today, deadlines } = this.reviews.rulesOf(child);
			if (asked.on < today) throw invalid('on', 'past');
			if (!deadlines.practice.outsideLimit) throw invalid('on', 'not-needed');
			await repositories.reviews.addPermission(tx, {
				id,
				reviewId,
				organisationId: staff.organisationId,
				on: asked.on,
				why: asked.why,
				askedBy: staff.staffId,
				askedAt: clock.now()
			});
			await this.reviews.note(tx, staff, review, 'planned');
		});
		return { id };
	}

	/** What waits for this member of staff's decision; nothing for those who decide nothing. */
	async toDecide(staff: StaffActor): Promise<Permission[]> {
		if (!(await this.decides(staff))) return [];
		return this.context.repositories.reviews.permissionsToDecide(this.context.db, staff.organisationId);
	}

	/** @throws {Refusal} not-found, also for what is decided already */
	async decide(staff: StaffActor, id: string, isAllowed: boolean): Promise<void> {
		const { db, repositories, clock } = this.context;
		const waiting = (await this.toDecide(staff)).find(({ row }) => row.id === id);
		if (!waiting) throw new Refusal('not-found');
		await db.transaction(async (tx) => {
			const decision = { decidedBy: staff.staffId, decidedAt: clock.now(), isAllowed };
			if (!(await repositories.reviews.decidePermission(tx, id, decision))) throw new Refusal('not-found');
		});
	}

	/** Whether this place has this member of staff say when a review may be later than its rules allow. */
	async decides(staff: StaffActor): Promise<boolean> {
		const { repositories, db, directory } = this.context;
		if (staff.organisationKind !== 'council') return false;
		const organisation = await repositories.children.organisation(db, staff.organisationId);
		if (!organisation?.place) return false;
		const { practice } = deadlinesFor(directory.profileOf(organisation.place).id);
		return practice.outsideLimit?.approver === staff.role;
	}
}
