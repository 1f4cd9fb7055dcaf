import { and, asc, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { HeardView, InviteWay, PersonDecision, SheetLanguage } from '$lib/domain/review/arrangements';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import type { ReviewAnswer } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import { reviewAnswers, reviewExclusions, reviewPeople } from '$lib/server/db/schema/index';
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
export interface ReviewPersonDetails extends Pick<
	PersonDecision,
	'part' | 'items' | 'why' | 'whyShared' | 'otherWay'
> {
	name: string;
	/** Set where they are among the child's people. */
	personId?: string;
	/** What somebody new does. */
	job?: AdultText;
	/** What they think, as it was written down; one text for each item. */
	heard?: HeardView[];
	/** The language of what is sent to them, as it was chosen. */
	lang?: SheetLanguage;
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
		return this.answersOfAll(db, [reviewId]);
	}

	/** The latest answer to each wish of several reviews. */
	async answersOfAll(db: Queryable, reviewIds: readonly string[]): Promise<StoredAnswer[]> {
		if (reviewIds.length === 0) return [];
		const rows = await db
			.selectDistinctOn([reviewAnswers.reviewId, reviewAnswers.wish])
			.from(reviewAnswers)
			.where(inArray(reviewAnswers.reviewId, [...reviewIds]))
			.orderBy(
				asc(reviewAnswers.reviewId),
				asc(reviewAnswers.wish),
				desc(reviewAnswers.at),
				desc(reviewAnswers.id)
			);
		return rows.map((row) => ({
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

	/** Of these reviews, those with somebody who comes, or sends what they think, and was not invited. */
	async withUninvited(db: Queryable, reviewIds: readonly string[]): Promise<Set<string>> {
		if (reviewIds.length === 0) return new Set();
		const rows = await db
			.selectDistinct({ id: reviewPeople.reviewId })
			.from(reviewPeople)
			.where(
				and(
					inArray(reviewPeople.reviewId, [...reviewIds]),
					notInArray(reviewPeople.comes, ['asking', 'not-coming']),
					isNull(reviewPeople.invitedAt)
				)
			);
		return new Set(rows.map(({ id }) => id));
	}

	/** What was sent to anybody says something else by now. */
	async forgetInvited(tx: Transaction, reviewId: string): Promise<void> {
		await tx
			.update(reviewPeople)
			.set({ invitedAt: null, invitedBy: null })
			.where(eq(reviewPeople.reviewId, reviewId));
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

	/** Keeps more of somebody: in which language they are written to, or what they think. */
	async noteDetails(
		tx: Transaction,
		{ row, details }: StoredReviewPerson,
		more: Pick<ReviewPersonDetails, 'lang' | 'heard'>
	): Promise<void> {
		const { reviewId, id, organisationId } = row;
		const sealed = this.keys.seal(organisationId, personContext(reviewId, id), { ...details, ...more });
		await tx
			.update(reviewPeople)
			.set({ sealed })
			.where(and(eq(reviewPeople.reviewId, reviewId), eq(reviewPeople.id, id)));
	}

	/** Keeps that the child is left out of a part, or, with null, that they are in all of it again. */
	async addExclusion(
		tx: Transaction,
		added: Omit<typeof reviewExclusions.$inferInsert, 'sealed'> & { exclusion: ReviewExclusion | null }
	): Promise<void> {
		const { exclusion, ...row } = added;
		const context = `review-exclusion/${row.id}`;
		const sealed = exclusion && this.keys.seal(row.organisationId, context, exclusion);
		await tx.insert(reviewExclusions).values({ ...row, sealed });
	}

	/** What the child is left out of as it stands; null: of nothing. */
	async exclusionOf(db: Queryable, reviewId: string): Promise<ReviewExclusion | null> {
		const [row] = await db
			.select()
			.from(reviewExclusions)
			.where(eq(reviewExclusions.reviewId, reviewId))
			.orderBy(desc(reviewExclusions.at), desc(reviewExclusions.id))
			.limit(1);
		if (!row?.sealed) return null;
		const context = `review-exclusion/${row.id}`;
		return this.keys.open(row.organisationId, context, row.sealed) as ReviewExclusion;
	}

	async noteAnswered(tx: Transaction, key: { reviewId: string; id: string }, at: Date): Promise<void> {
		await tx
			.update(reviewPeople)
			.set({ answeredAt: at })
			.where(and(eq(reviewPeople.reviewId, key.reviewId), eq(reviewPeople.id, key.id)));
	}
}
