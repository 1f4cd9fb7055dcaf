import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ConsultationAnswers } from '$lib/domain/review/consultation';
import { children, consultations, reviews } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import type { ReviewOfChild } from './reviews';

export type ConsultationRow = typeof consultations.$inferSelect;

/** A form with what was written on it; null while nothing was. */
export interface StoredConsultation {
	row: ConsultationRow;
	answers: ConsultationAnswers | null;
}

/** Forms of people who are asked before a review, each behind a link of its own. */
export class ConsultationsRepository {
	constructor(private readonly keys: KeyRing) {}

	async add(tx: Transaction, row: typeof consultations.$inferInsert): Promise<void> {
		await tx.insert(consultations).values(row);
	}

	/** All of a review, in the order in which they were made. */
	async ofReview(db: Queryable, reviewId: string): Promise<StoredConsultation[]> {
		const rows = await db
			.select()
			.from(consultations)
			.where(eq(consultations.reviewId, reviewId))
			.orderBy(asc(consultations.createdAt), asc(consultations.id));
		return rows.map((row) => ({
			row,
			answers:
				row.sealed && (this.keys.open(row.organisationId, contextOf(row), row.sealed) as ConsultationAnswers)
		}));
	}

	/** The form behind a link, with the review that it is for. */
	async byToken(
		db: Queryable,
		tokenHash: string
	): Promise<(ReviewOfChild & { row: ConsultationRow }) | undefined> {
		const [found] = await db
			.select({ row: consultations, review: reviews, child: children })
			.from(consultations)
			.innerJoin(reviews, eq(reviews.id, consultations.reviewId))
			.innerJoin(children, eq(children.id, reviews.childId))
			.where(eq(consultations.tokenHash, tokenHash));
		return found;
	}

	/** Ends those of somebody that nobody has answered: one of them, or all. @returns how many */
	async end(
		tx: Transaction,
		whose: { reviewId: string; personId: string; id?: string },
		at: Date
	): Promise<number> {
		const ended = await tx
			.update(consultations)
			.set({ endedAt: at })
			.where(
				and(
					eq(consultations.reviewId, whose.reviewId),
					eq(consultations.personId, whose.personId),
					whose.id === undefined ? undefined : eq(consultations.id, whose.id),
					isNull(consultations.answeredAt),
					isNull(consultations.endedAt)
				)
			)
			.returning({ id: consultations.id });
		return ended.length;
	}

	/** Spends the link. False: somebody was faster, or it was ended meanwhile. */
	async answer(
		tx: Transaction,
		row: ConsultationRow,
		{ at, answers }: { at: Date; answers: ConsultationAnswers }
	): Promise<boolean> {
		const sealed = this.keys.seal(row.organisationId, contextOf(row), answers);
		const answered = await tx
			.update(consultations)
			.set({ answeredAt: at, sealed })
			.where(
				and(eq(consultations.id, row.id), isNull(consultations.answeredAt), isNull(consultations.endedAt))
			)
			.returning({ id: consultations.id });
		return answered.length === 1;
	}
}

function contextOf({ id }: Pick<ConsultationRow, 'id'>): string {
	return `consultation/${id}`;
}
