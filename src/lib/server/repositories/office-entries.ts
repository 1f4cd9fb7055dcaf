import { and, asc, count, desc, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { entries } from '$lib/server/db/schema/index';
import type { Queryable } from '$lib/server/db/types';
import type { StaffActor } from '$lib/server/policy/actors';
import { officeEntriesReadableBy } from '$lib/server/policy/entries';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import { isNotErased, openStored, type StoredEntry } from './entries';

/** What children told an office. Every query has the policy's filter in it. */
export class OfficeEntriesRepository {
	constructor(private readonly keys: KeyRing) {}

	/** What came to this member of staff's office, the newest first. What was said to a complaint later stands with it. */
	async list(db: Queryable, staff: StaffActor, limit: number): Promise<StoredEntry[]> {
		const rows = await db
			.select()
			.from(entries)
			.where(and(ne(entries.kind, 'complaint-next'), isNotErased, officeEntriesReadableBy(db, staff)))
			.orderBy(desc(entries.receivedAt), desc(entries.seq))
			.limit(limit);
		return rows.map((row) => openStored(this.keys, row));
	}

	/** How much of it waits for an answer, whether or not a day is set for it. */
	async countOpen(db: Queryable, staff: StaffActor): Promise<number> {
		const [row] = await db
			.select({ waiting: count() })
			.from(entries)
			.where(
				and(
					ne(entries.kind, 'complaint-next'),
					isNull(entries.answeredAt),
					isNull(entries.takenBackAt),
					isNotErased,
					officeEntriesReadableBy(db, staff)
				)
			);
		return row?.waiting ?? 0;
	}

	/** What was said later to something that came to their office, the earliest first. */
	async saidLater(db: Queryable, staff: StaffActor, childId: string): Promise<StoredEntry[]> {
		return this.#later(db, staff, eq(entries.childId, childId));
	}

	/** The same of every child, as far as nobody has opened it. */
	async unreadLater(db: Queryable, staff: StaffActor): Promise<StoredEntry[]> {
		return this.#later(db, staff, isNull(entries.seenAt));
	}

	async #later(db: Queryable, staff: StaffActor, filter: SQL): Promise<StoredEntry[]> {
		const rows = await db
			.select()
			.from(entries)
			.where(and(eq(entries.kind, 'complaint-next'), filter, isNotErased, officeEntriesReadableBy(db, staff)))
			.orderBy(asc(entries.seq));
		return rows.map((row) => openStored(this.keys, row));
	}
}
