import {
	and,
	asc,
	count,
	desc,
	eq,
	gt,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	ne,
	sql,
	type SQL
} from 'drizzle-orm';
import type { Entry } from '$lib/domain/entries/entry';
import { children, devices, entries, entrySubjects, people } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { isAdvocates } from '$lib/server/policy/advocates';
import { entriesOfDevice, entriesReadableBy, teamEntriesReadableBy } from '$lib/server/policy/entries';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import { nextNumber } from './numbers';
import { canonical } from './resealing';

export type EntryRow = typeof entries.$inferSelect;

/** An entry with what has happened to it. `entry` is null once it was erased. */
export interface StoredEntry {
	row: EntryRow;
	entry: Entry | null;
}

export interface NewEntry {
	entry: Entry;
	/** Where it came from; without a device, a member of staff told it for the child. */
	from: { childId: string; deviceId: string | null };
	toRoles: EntryRow['toRoles'];
	/** Under whose key it is sealed. */
	organisationId: string;
	reviewId: string | null;
	answerBy: string | null;
	receivedAt: Date;
	/** Staff whom it is about. */
	subjectStaffIds: string[];
}

function contextOf(childId: string, id: string): string {
	return `entry/${childId}/${id}`;
}

export function openStored(keys: KeyRing, row: EntryRow): StoredEntry {
	const entry = row.sealed
		? (keys.open(row.organisationId, contextOf(row.childId, row.id), row.sealed) as Entry)
		: null;
	return { row, entry };
}

export class EntriesRepository {
	constructor(private readonly keys: KeyRing) {}

	/** Adds an entry. Returns null when its id is taken already, by this child or by another. */
	async add(tx: Transaction, added: NewEntry): Promise<EntryRow | null> {
		const { entry, from, organisationId } = added;
		const [child] = await tx
			.update(children)
			.set({ entrySeq: nextNumber(children.entrySeq) })
			.where(eq(children.id, from.childId))
			.returning({ seq: children.entrySeq });
		if (!child) throw new Error('The child of an entry does not exist');
		const [row] = await tx
			.insert(entries)
			.values({
				id: entry.id,
				childId: from.childId,
				deviceId: from.deviceId,
				organisationId,
				seq: child.seq,
				reviewId: added.reviewId,
				kind: entry.kind,
				saidBy: entry.saidBy.by,
				toRoles: added.toRoles,
				digest: this.keys.digest(organisationId, canonical(entry)),
				sealed: this.keys.seal(organisationId, contextOf(from.childId, entry.id), entry),
				madeAt: new Date(entry.madeAt),
				receivedAt: added.receivedAt,
				answerBy: added.answerBy
			})
			.onConflictDoNothing({ target: entries.id })
			.returning();
		if (!row) return null;
		if (added.subjectStaffIds.length > 0) {
			const subjects = added.subjectStaffIds.map((staffId) => ({ entryId: entry.id, staffId }));
			await tx.insert(entrySubjects).values(subjects);
		}
		return row;
	}

	/** Whether a stored entry is what a device sends again. */
	isSame(row: EntryRow, entry: Entry): boolean {
		return this.keys.isDigestOf(row.digest, row.organisationId, canonical(entry));
	}

	async findForDevice(db: Queryable, device: DeviceActor, id: string): Promise<EntryRow | undefined> {
		const [row] = await db
			.select()
			.from(entries)
			.where(and(eq(entries.id, id), entriesOfDevice(db, device)));
		return row;
	}

	/** Locks an entry of this device for the rest of the transaction. */
	async lockForDevice(tx: Transaction, device: DeviceActor, id: string): Promise<EntryRow | undefined> {
		const [row] = await tx
			.select()
			.from(entries)
			.where(and(eq(entries.id, id), entriesOfDevice(tx, device)))
			.for('no key update');
		return row;
	}

	/** One page of what a device may have back: at most so many entries and so many bytes, and always one. */
	async pageForDevice(
		db: Queryable,
		device: DeviceActor,
		page: { after: number; limit: number; bytes: number }
	): Promise<{ found: StoredEntry[]; more: boolean }> {
		const wanted = and(entriesOfDevice(db, device), gt(entries.seq, page.after));
		const sizes = await db
			.select({ seq: entries.seq, bytes: sql<number>`coalesce(octet_length(${entries.sealed}), 0)` })
			.from(entries)
			.where(wanted)
			.orderBy(asc(entries.seq))
			.limit(page.limit + 1);
		const fits = Math.max(1, fitting(sizes, page));
		const last = sizes.slice(0, fits).at(-1);
		if (!last) return { found: [], more: false };
		const rows = await db
			.select()
			.from(entries)
			.where(and(wanted, lte(entries.seq, last.seq)))
			.orderBy(asc(entries.seq));
		return { found: rows.map((row) => this.#open(row)), more: sizes.length > fits };
	}

	/** Erases what was said; what is left is that there was something, and when. */
	async erase(tx: Transaction, id: string, at: Date): Promise<void> {
		await tx.update(entries).set({ sealed: null, takenBackAt: at }).where(eq(entries.id, id));
		await tx.delete(entrySubjects).where(eq(entrySubjects.entryId, id));
	}

	async markTakenBack(tx: Transaction, id: string, at: Date): Promise<void> {
		await tx.update(entries).set({ takenBackAt: at }).where(eq(entries.id, id));
	}

	/** One entry that this member of staff may read, locked for the rest of the transaction. */
	async lockForStaff(tx: Transaction, staff: StaffActor, where: EntryKey): Promise<StoredEntry | undefined> {
		const [row] = await tx
			.select()
			.from(entries)
			.where(and(...keyFilter(where), isNotErased, entriesReadableBy(tx, staff)))
			.for('no key update', { of: entries });
		return row ? this.#open(row) : undefined;
	}

	/**
	 * Entries that begin a thread, of one child or of all their children, that this member of staff
	 * may read; the newest first. What the child answers to a question stands in the thread itself.
	 */
	async threadsForStaff(
		db: Queryable,
		staff: StaffActor,
		filter: { childId?: string; show: ThreadFilter; before?: number; limit: number }
	): Promise<StoredEntry[]> {
		const rows = await db
			.select()
			.from(entries)
			.where(
				and(
					filter.childId ? eq(entries.childId, filter.childId) : undefined,
					filter.before === undefined ? undefined : lt(entries.seq, filter.before),
					THREAD_FILTERS[filter.show],
					ne(entries.kind, 'heard-answer'),
					isNotErased,
					teamEntriesReadableBy(db, staff)
				)
			)
			.orderBy(desc(entries.receivedAt), desc(entries.seq))
			.limit(filter.limit);
		return rows.map((row) => this.#open(row));
	}

	/** What this child answered to "What I heard you say", as far as this member of staff may read it; the oldest first. */
	async heardAnswers(db: Queryable, staff: StaffActor, childId: string): Promise<StoredEntry[]> {
		const isAnswer = and(eq(entries.childId, childId), eq(entries.kind, 'heard-answer'));
		const rows = await db
			.select()
			.from(entries)
			.where(and(isAnswer, isNotErased, teamEntriesReadableBy(db, staff)))
			.orderBy(asc(entries.seq));
		return rows.map((row) => this.#open(row));
	}

	/**
	 * One page of a child's entries that this member of staff may read, in the order in which they came.
	 * What is for the IRO alone is in no list: it is read one by one.
	 */
	async pageForStaff(
		db: Queryable,
		staff: StaffActor,
		page: { childId: string; after: number; limit: number }
	): Promise<StoredEntry[]> {
		const rows = await db
			.select()
			.from(entries)
			.where(
				and(
					eq(entries.childId, page.childId),
					gt(entries.seq, page.after),
					ne(entries.kind, 'private-topic'),
					isNotErased,
					entriesReadableBy(db, staff)
				)
			)
			.orderBy(asc(entries.seq))
			.limit(page.limit);
		return rows.map((row) => this.#open(row));
	}

	/** What was said for one review, or several, and not taken back, as it came, as far as `filter` lets it be read. */
	async ofReview(
		db: Queryable,
		{ childId, reviewId }: { childId?: string; reviewId: string | string[] },
		filter: SQL | undefined
	): Promise<StoredEntry[]> {
		const ofReviews = and(
			inArray(entries.reviewId, [reviewId].flat()),
			childId ? eq(entries.childId, childId) : undefined
		);
		const rows = await db
			.select()
			.from(entries)
			.where(and(ofReviews, isNull(entries.takenBackAt), isNotErased, filter))
			.orderBy(asc(entries.seq));
		return rows.map((row) => this.#open(row));
	}

	/** How many entries of each child wait for this member of staff. */
	async countWaiting(db: Queryable, staff: StaffActor): Promise<Map<string, number>> {
		const rows = await db
			.select({ childId: entries.childId, waiting: count() })
			.from(entries)
			.where(and(isWaiting, isNotErased, teamEntriesReadableBy(db, staff)))
			.groupBy(entries.childId);
		return new Map(rows.map((row) => [row.childId, row.waiting]));
	}

	async mark(
		tx: Transaction,
		id: string,
		marks: Partial<Pick<EntryRow, 'seenAt' | 'seenBy' | 'answeredAt' | 'answeredBy' | 'answerBy'>>
	): Promise<EntryRow> {
		const [row] = await tx.update(entries).set(marks).where(eq(entries.id, id)).returning();
		if (!row) throw new Error('The entry to mark does not exist');
		return row;
	}

	/** How an entry was routed when it came. */
	async routeOf(
		db: Queryable,
		key: EntryKey
	): Promise<Pick<NewEntry, 'toRoles' | 'organisationId' | 'subjectStaffIds'> | undefined> {
		const [row] = await db
			.select({ toRoles: entries.toRoles, organisationId: entries.organisationId })
			.from(entries)
			.where(and(...keyFilter(key)));
		if (!row) return undefined;
		const subjects = await db
			.select({ staffId: entrySubjects.staffId })
			.from(entrySubjects)
			.where(eq(entrySubjects.entryId, key.entryId));
		return { ...row, subjectStaffIds: subjects.map(({ staffId }) => staffId) };
	}

	/** What an advocacy service keeps of a child's entries that did not come from this device. */
	async advocatesBeyond(db: Queryable, device: { id: string; childId: string }): Promise<string[]> {
		const rows = await db
			.select({ id: entries.id })
			.from(entries)
			.where(
				and(
					eq(entries.childId, device.childId),
					isAdvocates(db, entries.organisationId),
					sql`${entries.deviceId} is distinct from ${device.id}`
				)
			);
		return rows.map(({ id }) => id);
	}

	/** The role of the device that an entry came from; null where it came from none. */
	async deviceRole(db: Queryable, deviceId: string | null): Promise<'child' | 'helper' | null> {
		if (deviceId === null) return null;
		const [row] = await db.select({ role: devices.role }).from(devices).where(eq(devices.id, deviceId));
		return row?.role ?? 'child';
	}

	/** Locks an entry of this child for the rest of the transaction, whichever device it came from. */
	async lock(tx: Transaction, key: EntryKey): Promise<EntryRow | undefined> {
		const [row] = await tx
			.select()
			.from(entries)
			.where(and(...keyFilter(key)))
			.for('no key update');
		return row;
	}

	/** Which of these people of a child are staff, and who. */
	async staffAmong(db: Queryable, childId: string, personIds: readonly string[]) {
		if (personIds.length === 0) return [];
		return db
			.select({ personId: people.id, staffId: people.staffId, role: people.role })
			.from(people)
			.where(and(eq(people.childId, childId), sql`${people.id} = any(${sql.param([...personIds])}::uuid[])`));
	}

	#open(row: EntryRow): StoredEntry {
		return openStored(this.keys, row);
	}
}

export interface EntryKey {
	childId: string;
	entryId: string;
}

/** How many of them, from the first on, stay within a page. */
function fitting(sizes: readonly { bytes: number }[], page: { limit: number; bytes: number }): number {
	let sum = 0;
	const tooMany = sizes.findIndex(({ bytes }) => (sum += bytes) > page.bytes);
	return Math.min(page.limit, tooMany === -1 ? sizes.length : tooMany);
}

/** An answer is owed, and not given. */
const isWaiting = and(isNull(entries.answeredAt), isNull(entries.takenBackAt), isNotNull(entries.answerBy));

export const isNotErased: SQL = sql`${entries.sealed} is not null`;

export type ThreadFilter = 'to-do' | 'answered' | 'all';

const THREAD_FILTERS: Record<ThreadFilter, SQL | undefined> = {
	'to-do': isWaiting,
	answered: isNotNull(entries.answeredAt),
	all: undefined
};

function keyFilter(key: EntryKey): SQL[] {
	return [eq(entries.id, key.entryId), eq(entries.childId, key.childId)];
}
