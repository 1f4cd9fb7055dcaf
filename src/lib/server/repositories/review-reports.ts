import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ReportPart, ReportTopic } from '$lib/domain/review/report';
import { reviewReportParts } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';

type Row = typeof reviewReportParts.$inferSelect;

function contextOf({ review, topic, version }: Pick<ReportPart, 'review' | 'topic' | 'version'>): string {
	return `review-report/${review}/${topic}/${version}`;
}

/** The social worker's report for a review, part by part, sealed as the child has it. */
export class ReviewReportsRepository {
	constructor(private readonly keys: KeyRing) {}

	async add(
		tx: Transaction,
		by: { staffId: string; organisationId: string },
		part: ReportPart
	): Promise<void> {
		const { review: reviewId, topic, version, at } = part;
		const { staffId, organisationId } = by;
		const sealed = this.keys.seal(organisationId, contextOf(part), part);
		const row = { reviewId, topic, version, organisationId, by: staffId, at: new Date(at), sealed };
		await tx.insert(reviewReportParts).values(row);
	}

	async latest(db: Queryable, reviewId: string, topic: ReportTopic): Promise<ReportPart | undefined> {
		const [row] = await db
			.select()
			.from(reviewReportParts)
			.where(and(eq(reviewReportParts.reviewId, reviewId), eq(reviewReportParts.topic, topic)))
			.orderBy(desc(reviewReportParts.version))
			.limit(1);
		return row && this.#open(row);
	}

	/** The latest version of each part. */
	async ofReview(db: Queryable, reviewId: string): Promise<ReportPart[]> {
		const rows = await db
			.selectDistinctOn([reviewReportParts.topic])
			.from(reviewReportParts)
			.where(eq(reviewReportParts.reviewId, reviewId))
			.orderBy(asc(reviewReportParts.topic), desc(reviewReportParts.version));
		return rows.map((row) => this.#open(row));
	}

	/** Of these reviews, those of which a part is shared. */
	async shared(db: Queryable, reviewIds: readonly string[]): Promise<Set<string>> {
		if (reviewIds.length === 0) return new Set();
		const rows = await db
			.selectDistinct({ id: reviewReportParts.reviewId })
			.from(reviewReportParts)
			.where(inArray(reviewReportParts.reviewId, [...reviewIds]));
		return new Set(rows.map(({ id }) => id));
	}

	#open({ reviewId, topic, version, organisationId, sealed }: Row): ReportPart {
		const context = contextOf({ review: reviewId, topic, version });
		return this.keys.open(organisationId, context, sealed) as ReportPart;
	}
}
