import type { ReportPart, ReportTopic } from '$lib/domain/review/report';
import type { AdultText } from '$lib/domain/text/text';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';
import type { ReviewsService } from './reviews';
import { fromStaff } from './said-by-staff';

/** The social worker's report for a review: shared part by part, in plain words, before the review (L-Pre). */
export class ReviewReportsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly feed: FeedService
	) {}

	/**
	 * Shares a part with the child, or writes it anew. The same words again change nothing.
	 * @throws {Refusal} not-found; review-over
	 */
	async share(
		staff: StaffActor,
		reviewId: string,
		{ topic, text }: { topic: ReportTopic; text: AdultText }
	): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const { review, child } = await this.reviews.lock(tx, staff, reviewId, 'write-report');
			const before = await repositories.reviewReports.latest(tx, reviewId, topic);
			if (before && isSame(before.text, text)) return;
			const part: ReportPart = {
				review: reviewId,
				topic,
				version: (before?.version ?? 0) + 1,
				text,
				from: await fromStaff(this.context, tx, staff, child.id),
				at: clock.now().toISOString()
			};
			await repositories.reviewReports.add(tx, staff, part);
			await this.feed.publish(tx, {
				childId: child.id,
				kind: 'report-part',
				id: `${reviewId}/${topic}`,
				body: part,
				// Carers get it on paper; a helper's device shows nothing that the child has not shown them.
				audience: 'child'
			});
			await this.reviews.note(tx, staff, review, 'noted');
		});
	}
}

function isSame(a: AdultText, b: AdultText): boolean {
	return a.lang === b.lang && a.text === b.text && a.easy === b.easy;
}
