import { asc, eq, inArray } from 'drizzle-orm';
import type { BookedTalk, TalkNote, TalkWay } from '$lib/domain/review/talk';
import { privateTalks, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';

export type TalkRow = typeof privateTalks.$inferSelect;

/** What is kept sealed of a booking: all but when and how. */
export type BookedWords = Omit<BookedTalk, 'startsAt' | 'way'>;

/** Something that became of the talk before a review, opened, with the name of who wrote it. */
export type StoredTalk =
	| { row: TalkRow; by: string; is: 'booked'; booked: BookedWords & { startsAt: Date; way: TalkWay } }
	| { row: TalkRow; by: string; is: TalkNote['outcome']; note: TalkNote };

type Keys = Pick<typeof privateTalks.$inferInsert, 'id' | 'reviewId' | 'organisationId' | 'by' | 'at'>;

function contextOf(id: string): string {
	return `private-talk/${id}`;
}

/** Private talks of a child and their IRO: how they were booked, and what was written down of them. */
export class PrivateTalksRepository {
	constructor(private readonly keys: KeyRing) {}

	async addBooked(
		tx: Transaction,
		keys: Keys,
		{ startsAt, on, way, ...words }: BookedWords & { startsAt: Date; on: string; way: TalkWay }
	): Promise<void> {
		const sealed = this.keys.seal(keys.organisationId, contextOf(keys.id), words);
		await tx.insert(privateTalks).values({ ...keys, kind: 'booked', startsAt, on, way, sealed });
	}

	/** False: it was written down already. */
	async addNote(
		tx: Transaction,
		keys: Keys & Pick<TalkRow, 'dueOn' | 'dueBy'>,
		note: TalkNote
	): Promise<boolean> {
		const { outcome: kind, ...content } = note;
		const { on = null, way = null, ...words } = { ...content } as Partial<TalkNote & { outcome: 'held' }>;
		const sealed = this.keys.seal(keys.organisationId, contextOf(keys.id), words);
		const added = await tx
			.insert(privateTalks)
			.values({ ...keys, kind, on, way, sealed })
			.onConflictDoNothing({ target: privateTalks.id })
			.returning({ id: privateTalks.id });
		return added.length === 1;
	}

	/** All that became of the talk before a review, the oldest first. */
	async ofReview(db: Queryable, reviewId: string): Promise<StoredTalk[]> {
		return this.ofReviews(db, [reviewId]);
	}

	/** The same for several reviews. */
	async ofReviews(db: Queryable, reviewIds: readonly string[]): Promise<StoredTalk[]> {
		if (reviewIds.length === 0) return [];
		const rows = await db
			.select({ row: privateTalks, by: staffMembers.name })
			.from(privateTalks)
			.innerJoin(staffMembers, eq(staffMembers.id, privateTalks.by))
			.where(inArray(privateTalks.reviewId, [...reviewIds]))
			.orderBy(asc(privateTalks.at), asc(privateTalks.id));
		return rows.map(({ row, by }) => this.#open(row, by));
	}

	#open(row: TalkRow, by: string): StoredTalk {
		const words = this.keys.open(row.organisationId, contextOf(row.id), row.sealed);
		const { kind, startsAt, on, way } = row;
		if (kind === 'booked')
			return { row, by, is: kind, booked: { ...(words as BookedWords), startsAt, way } as BookedOpened };
		const day = kind === 'held' ? { on, way } : {};
		return { row, by, is: kind, note: { outcome: kind, ...day, ...(words as object) } as TalkNote };
	}
}

type BookedOpened = Extract<StoredTalk, { is: 'booked' }>['booked'];
