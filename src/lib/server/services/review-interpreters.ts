import type { StaffActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';
import { preparationOf, type ReviewWishesService } from './review-wishes';
import type { ReviewsService } from './reviews';

/** Interpreters: offered to the child anew for each review (J-3.12), and noted here once one is booked. */
export class ReviewInterpretersService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly wishes: ReviewWishesService
	) {}

	/**
	 * Notes that one is booked, or no more. Where the child asked for one, booking agrees to it.
	 * @throws {Refusal} not-found; review-over
	 */
	async note(
		staff: StaffActor,
		reviewId: string,
		{ isBooked, upTo }: { isBooked: boolean; upTo?: number | undefined }
	): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const interpreterBookedAt = isBooked ? clock.now() : null;
			const noted = await repositories.reviews.update(tx, reviewId, { interpreterBookedAt });
			await this.reviews.publish(tx, found.child, noted);
			const said = await this.wishes.said(tx, staff, found.review);
			const { interpreter } = preparationOf(
				said.filter(({ row }) => upTo === undefined || row.seq <= upTo),
				reviewId
			).choices;
			if (isBooked && interpreter && interpreter !== 'not-sure' && interpreter.want !== 'no') {
				const agreed = { wish: 'interpreter', state: 'agreed' } as const;
				await this.wishes.answerIn(tx, staff, found, { ...agreed, ...(upTo === undefined ? {} : { upTo }) });
			}
			await this.reviews.note(tx, staff, found.review, 'planned');
		});
	}
}
