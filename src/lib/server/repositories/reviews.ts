import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { AdjournmentFacts } from '$lib/domain/review/arrangements';
import type { AdultText } from '$lib/domain/text/text';
import {
	children,
	reviewChanges,
	reviewPermissions,
	reviews,
	staffMembers
} from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import type { ChildRow } from './children';

export type ReviewRow = typeof reviews.$inferSelect;
export type ReviewChangeRow = typeof reviewChanges.$inferSelect;
export type PermissionRow = typeof reviewPermissions.$inferSelect;

export interface ReviewOfChild {
	review: ReviewRow;
	child: ChildRow;
}

export interface ReviewChange {
	row: ReviewChangeRow;
	/** Why, in words for the child; null where nobody had to say so. */
	why: AdultText | null;
	/** What was lacking and who was asked, where it was adjourned. */
	adjourned: AdjournmentFacts | null;
}

export interface Permission {
	row: PermissionRow;
	askedBy: string;
	why: string;
}

/** As it is sealed: an adjournment always says why. */
type SealedWhy = AdultText & { adjourned?: AdjournmentFacts };

type NewChange = Omit<typeof reviewChanges.$inferInsert, 'sealed'> & {
	why: AdultText | null;
	adjourned?: AdjournmentFacts;
};
type NewPermission = Omit<typeof reviewPermissions.$inferInsert, 'sealed'> & { why: string };

export class ReviewsRepository {
	constructor(private readonly keys: KeyRing) {}

	async add(tx: Transaction, review: typeof reviews.$inferInsert): Promise<ReviewRow> {
		const [row] = await tx.insert(reviews).values(review).returning();
		return row as ReviewRow;
	}

	async update(tx: Transaction, id: string, set: Partial<typeof reviews.$inferInsert>): Promise<ReviewRow> {
		const [row] = await tx.update(reviews).set(set).where(eq(reviews.id, id)).returning();
		if (!row) throw new Error('The review to change does not exist');
		return row;
	}

	async ofChild(db: Queryable, childId: string, id: string): Promise<ReviewRow | undefined> {
		const [row] = await db
			.select()
			.from(reviews)
			.where(and(eq(reviews.childId, childId), eq(reviews.id, id)));
		return row;
	}

	/** A review of a child who passes a policy's filter. */
	async findWhere(db: Queryable, id: string, filter: SQL): Promise<ReviewOfChild | undefined> {
		const [row] = await db
			.select({ review: reviews, child: children })
			.from(reviews)
			.innerJoin(children, eq(children.id, reviews.childId))
			.where(and(eq(reviews.id, id), filter));
		return row;
	}

	/** The same, locked for the rest of the transaction. */
	async lockWhere(tx: Transaction, id: string, filter: SQL): Promise<ReviewOfChild | undefined> {
		const [row] = await tx
			.select({ review: reviews, child: children })
			.from(reviews)
			.innerJoin(children, eq(children.id, reviews.childId))
			.where(and(eq(reviews.id, id), filter))
			.for('no key update', { of: reviews });
		return row;
	}

	/** Reviews that have not been held, of all children who pass a policy's filter, the nearest first. */
	async openWhere(db: Queryable, filter: SQL): Promise<ReviewOfChild[]> {
		return db
			.select({ review: reviews, child: children })
			.from(reviews)
			.innerJoin(children, eq(children.id, reviews.childId))
			.where(and(isNull(reviews.heldOn), filter))
			.orderBy(sql`coalesce(${reviews.on}, ${reviews.dueOn}) nulls last`, asc(children.name));
	}

	/** Reviews to come in an organisation whose day was moved or adjourned so many times or more, the most often first. */
	async putOff(db: Queryable, organisationId: string, times: number): Promise<ReviewOfChild[]> {
		const count = sql<number>`${reviews.moves} + ${reviews.adjournments}`;
		return db
			.select({ review: reviews, child: children })
			.from(reviews)
			.innerJoin(children, eq(children.id, reviews.childId))
			.where(and(eq(children.organisationId, organisationId), isNull(reviews.heldOn), gte(count, times)))
			.orderBy(desc(count), asc(children.name));
	}

	/** Reviews that have not been held, the nearest last. */
	async openOf(db: Queryable, childIds: readonly string[]): Promise<ReviewRow[]> {
		if (childIds.length === 0) return [];
		return db
			.select()
			.from(reviews)
			.where(and(inArray(reviews.childId, [...childIds]), isNull(reviews.heldOn)))
			.orderBy(desc(reviews.on));
	}

	/** The reviews of a child that were held, the latest first. */
	async heldOf(db: Queryable, childId: string): Promise<ReviewRow[]> {
		return db
			.select()
			.from(reviews)
			.where(and(eq(reviews.childId, childId), isNotNull(reviews.heldOn)))
			.orderBy(desc(reviews.heldOn));
	}

	/** The review before this one, if there was one. */
	async before(db: Queryable, review: ReviewRow): Promise<ReviewRow | undefined> {
		const [row] = await db
			.select()
			.from(reviews)
			.where(
				and(
					eq(reviews.childId, review.childId),
					ne(reviews.id, review.id),
					isNotNull(reviews.heldOn),
					review.heldOn ? lt(reviews.heldOn, review.heldOn) : undefined
				)
			)
			.orderBy(desc(reviews.heldOn))
			.limit(1);
		return row;
	}

	async addChange(tx: Transaction, { why, adjourned, ...change }: NewChange): Promise<void> {
		const content: SealedWhy | null = why && { ...why, ...(adjourned ? { adjourned } : {}) };
		const sealed = content && this.keys.seal(change.organisationId, `review-change/${change.id}`, content);
		await tx.insert(reviewChanges).values({ ...change, sealed });
	}

	/** What became of a review's day, the oldest first. */
	async changesOf(db: Queryable, reviewId: string): Promise<ReviewChange[]> {
		const rows = await db
			.select()
			.from(reviewChanges)
			.where(eq(reviewChanges.reviewId, reviewId))
			.orderBy(asc(reviewChanges.at), asc(reviewChanges.id));
		return rows.map((row) => ({ row, ...this.#why(row) }));
	}

	async addPermission(tx: Transaction, { why, ...permission }: NewPermission): Promise<void> {
		const sealed = this.keys.seal(permission.organisationId, `review-permission/${permission.id}`, why);
		await tx.insert(reviewPermissions).values({ ...permission, sealed });
	}

	/** What was asked for a review, the latest first. */
	async permissionsOf(db: Queryable, reviewId: string): Promise<Permission[]> {
		return this.#permissions(db, eq(reviewPermissions.reviewId, reviewId));
	}

	/** What waits for a decision in one organisation. */
	async permissionsToDecide(db: Queryable, organisationId: string): Promise<Permission[]> {
		const waits = and(
			eq(reviewPermissions.organisationId, organisationId),
			isNull(reviewPermissions.decidedAt)
		);
		return this.#permissions(db, waits as SQL);
	}

	/** Decides what nobody has decided. False: somebody has. */
	async decidePermission(
		tx: Transaction,
		id: string,
		decision: Pick<PermissionRow, 'decidedBy' | 'decidedAt' | 'isAllowed'>
	): Promise<boolean> {
		const decided = await tx
			.update(reviewPermissions)
			.set(decision)
			.where(and(eq(reviewPermissions.id, id), isNull(reviewPermissions.decidedAt)))
			.returning({ id: reviewPermissions.id });
		return decided.length === 1;
	}

	async #permissions(db: Queryable, filter: SQL): Promise<Permission[]> {
		const rows = await db
			.select({ row: reviewPermissions, askedBy: staffMembers.name })
			.from(reviewPermissions)
			.innerJoin(staffMembers, eq(staffMembers.id, reviewPermissions.askedBy))
			.where(filter)
			.orderBy(desc(reviewPermissions.askedAt));
		return rows.map(({ row, askedBy }) => ({
			row,
			askedBy,
			why: this.keys.open(row.organisationId, `review-permission/${row.id}`, row.sealed) as string
		}));
	}

	#why(row: ReviewChangeRow): Omit<ReviewChange, 'row'> {
		if (!row.sealed) return { why: null, adjourned: null };
		const context = `review-change/${row.id}`;
		const { adjourned = null, ...why } = this.keys.open(row.organisationId, context, row.sealed) as SealedWhy;
		return { why, adjourned };
	}
}
