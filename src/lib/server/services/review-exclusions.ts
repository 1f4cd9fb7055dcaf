import type { Exclusion, ReviewExclusion } from '$lib/domain/review/exclusion';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';
import type { ReviewsService } from './reviews';
import { fromStaff } from './said-by-staff';

/** Parts of a review that the child is not in. A review begins with none: the next one decides anew (J-3.19). */
export class ReviewExclusionsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly feed: FeedService
	) {}

	/**
	 * Leaves the child out of a part, or, with null, lets them be in all of it again. The child is told with
	 * the reason and with how they are heard instead (J-3.17).
	 * @throws {Refusal} not-found; review-over
	 */
	async decide(staff: StaffActor, reviewId: string, exclusion: Exclusion | null): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const { review } = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const at = clock.now();
			const body: ReviewExclusion | null = exclusion && {
				...exclusion,
				review: reviewId,
				from: await fromStaff(this.context, tx, staff, review.childId),
				at: at.toISOString()
			};
			await repositories.reviewArrangements.addExclusion(tx, {
				id: this.context.newId(),
				reviewId,
				organisationId: staff.organisationId,
				by: staff.staffId,
				at,
				exclusion: body
			});
			await this.feed.publish(tx, {
				childId: review.childId,
				kind: 'review-exclusion',
				id: reviewId,
				body,
				audience: 'child'
			});
			await this.reviews.note(tx, staff, review, 'planned');
		});
	}
}
