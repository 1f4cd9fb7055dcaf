import { and, eq, isNull } from 'drizzle-orm';
import type { Person } from '$lib/domain/people/person';
import { people, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';

export type PersonRow = typeof people.$inferSelect;
type StaffRow = typeof staffMembers.$inferSelect;

export interface StoredPerson {
	row: PersonRow;
	staff: StaffRow | null;
}

/** A person as the child sees them: what was said for this child first, then what is on the worker's own card. */
export function toPerson({ row, staff }: StoredPerson, answersWithinWorkingDays: number | null): Person {
	const { details } = row;
	const photo = details.photo ?? staff?.photo ?? undefined;
	const picture = details.picture ?? staff?.picture ?? undefined;
	const job = details.job ?? staff?.job ?? undefined;
	const hello = details.hello ?? staff?.hello ?? undefined;
	return {
		id: row.id,
		name: row.name ?? staff?.name ?? '',
		role: row.role,
		...(job ? { job } : {}),
		...(details.canHelpWith ? { canHelpWith: details.canHelpWith } : {}),
		...(photo ? { photo } : {}),
		...(picture ? { picture } : {}),
		...(hello ? { hello } : {}),
		reach: details.reach ?? staff?.reach ?? [],
		answersWithinWorkingDays,
		since: row.since,
		until: row.until,
		...(row.whyEnded ? { whyEnded: row.whyEnded } : {}),
		order: row.order
	};
}

export class PeopleRepository {
	async add(tx: Transaction, person: typeof people.$inferInsert): Promise<PersonRow> {
		const [row] = await tx.insert(people).values(person).returning();
		return row as PersonRow;
	}

	async ofChild(db: Queryable, childId: string): Promise<StoredPerson[]> {
		return db
			.select({ row: people, staff: staffMembers })
			.from(people)
			.leftJoin(staffMembers, eq(staffMembers.id, people.staffId))
			.where(eq(people.childId, childId));
	}

	/** The cards of one worker with every child, past ones as well. */
	async ofStaff(db: Queryable, staffId: string): Promise<StoredPerson[]> {
		return db
			.select({ row: people, staff: staffMembers })
			.from(people)
			.leftJoin(staffMembers, eq(staffMembers.id, people.staffId))
			.where(eq(people.staffId, staffId));
	}

	async findStaffPerson(db: Queryable, childId: string, staffId: string): Promise<PersonRow | undefined> {
		const [row] = await db
			.select()
			.from(people)
			.where(and(eq(people.childId, childId), eq(people.staffId, staffId), isNull(people.until)));
		return row;
	}

	async end(tx: Transaction, id: string, ended: Pick<PersonRow, 'until' | 'whyEnded'>): Promise<void> {
		await tx.update(people).set(ended).where(eq(people.id, id));
	}
}
