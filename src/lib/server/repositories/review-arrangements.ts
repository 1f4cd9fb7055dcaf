import { and, asc, eq } from 'drizzle-orm';
import type { InviteWay, PersonDecision } from '$lib/domain/review/arrangements';
import type { ReviewAnswer } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import { reviewAnswers, reviewPeople } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';

export type AnswerRow = typeof reviewAnswers.$inferSelect;
export type ReviewPersonRow = typeof reviewPeople.$inferSelect;

/** What was answered to a wish, with the body that the child has of it. */
export interface StoredAnswer {
	row: AnswerRow;
	answer: ReviewAnswer;
}

/** What is kept sealed of somebody at a review. */
export interface ReviewPersonDetails extends Pick<PersonDecision, 'part' | 'items' | 'why' | 'otherWay'> {
	name: string;
	/** Set where they are among the child's people. */
	personId?: string;
	/** What somebody new does. */
	job?: AdultText;
}

export interface StoredReviewPerson {
	row: ReviewPersonRow;
	details: ReviewPersonDetails;
}

type NewReviewPerson = Omit<typeof reviewPeople.$inferInsert, 'sealed'> & { details: ReviewPersonDetails };

function personContext(reviewId: string, id: string): string {
	return `review-person/${reviewId}/${id}`;
}

/** What is arranged for a review: answers to wishes, and who is there. */
export class ReviewArrangementsRepository {
	constructor(private readonly keys: KeyRing) {}

	async addAnswer(
		tx: Transaction,
		added: { id: string; organisationId: string; by: string; at: Date; answer: ReviewAnswer }
	): Promise<void> {
		const { answer, ...row } = added;
		const sealed = this.keys.seal(row.organisationId, `review-answer/${row.id}`, answer);
		const { review: reviewId, wish, state } = answer;
		await tx.insert(reviewAnswers).values({ ...row, reviewId, wish, state, sealed });
	}

	async hasAnswer(db: Queryable, id: string): Promise<boolean> {
		const [row] = await db
			.select({ id: reviewAnswers.id })
			.from(reviewAnswers)
			.where(eq(reviewAnswers.id, id));
		return row !== undefined;
	}

	/** The latest answer to each wish. */
	async answersOf(db: Queryable, reviewId: string): Promise<StoredAnswer[]> {
		const rows = await db
			.select()
			.from(reviewAnswers)
			.where(eq(reviewAnswers.reviewId, reviewId))
			.orderBy(asc(reviewAnswers.at), asc(reviewAnswers.id));
		return [...new Map(rows.map((row) => [row.wish, row])).values()].map((row) => ({
			row,
			answer: this.keys.open(row.organisationId, `review-answer/${row.id}`, row.sealed) as ReviewAnswer
		}));
	}

	/** Keeps what is decided on somebody, in the place of what was decided before. */
	async putPerson(tx: Transaction, { details, ...person }: NewReviewPerson): Promise<void> {
		const context = personContext(person.reviewId, person.id);
		const row = { ...person, sealed: this.keys.seal(person.organisationId, context, details) };
		await tx
			.insert(reviewPeople)
			.values(row)
			.onConflictDoUpdate({ target: [reviewPeople.reviewId, reviewPeople.id], set: row });
	}

	/** Everybody on whom something is decided, in the order in which it was. */
	async peopleOf(db: Queryable, reviewId: string): Promise<StoredReviewPerson[]> {
		const rows = await db
			.select()
			.from(reviewPeople)
			.where(eq(reviewPeople.reviewId, reviewId))
			.orderBy(asc(reviewPeople.decidedAt), asc(reviewPeople.id));
		return rows.map((row) => ({
			row,
			details: this.keys.open(
				row.organisationId,
				personContext(row.reviewId, row.id),
				row.sealed
			) as ReviewPersonDetails
		}));
	}

	/** Notes that an invitation went, and how. False: there is nobody to invite by that id. */
	async noteInvited(
		tx: Transaction,
		key: { reviewId: string; id: string },
		invited: { at: Date; way: InviteWay }
	): Promise<boolean> {
		const noted = await tx
			.update(reviewPeople)
			.set({ invitedAt: invited.at, invitedBy: invited.way })
			.where(and(eq(reviewPeople.reviewId, key.reviewId), eq(reviewPeople.id, key.id)))
			.returning({ id: reviewPeople.id });
		return noted.length === 1;
	}
}
