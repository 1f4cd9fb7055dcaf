import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { assignments, children, organisations, promises, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';

export type ChildRow = typeof children.$inferSelect;
export type AssignmentRow = typeof assignments.$inferSelect;
export type StaffRow = typeof staffMembers.$inferSelect;

export class ChildrenRepository {
	/** Whether nothing was ever put in: no organisation, and so no child. */
	async isNothingThere(db: Queryable): Promise<boolean> {
		const [organisation] = await db.select({ id: organisations.id }).from(organisations).limit(1);
		const [child] = await db.select({ id: children.id }).from(children).limit(1);
		return !organisation && !child;
	}

	async add(tx: Transaction, child: typeof children.$inferInsert): Promise<void> {
		await tx.insert(children).values(child);
	}

	async find(db: Queryable, id: string): Promise<ChildRow | undefined> {
		const [row] = await db.select().from(children).where(eq(children.id, id));
		return row;
	}

	/** Children that pass a policy's filter, by name. */
	async list(db: Queryable, filter: SQL): Promise<ChildRow[]> {
		return db.select().from(children).where(filter).orderBy(asc(children.name), asc(children.id));
	}

	/** Callers have checked that they may be read of. */
	async listByIds(db: Queryable, ids: readonly string[]): Promise<ChildRow[]> {
		if (ids.length === 0) return [];
		return db
			.select()
			.from(children)
			.where(inArray(children.id, [...ids]));
	}

	async findWhere(db: Queryable, id: string, filter: SQL): Promise<ChildRow | undefined> {
		const [row] = await db
			.select()
			.from(children)
			.where(and(eq(children.id, id), filter));
		return row;
	}

	/** Everybody who holds a role for a child now, with their staff card. */
	async team(db: Queryable, childId: string): Promise<{ assignment: AssignmentRow; staff: StaffRow }[]> {
		return db
			.select({ assignment: assignments, staff: staffMembers })
			.from(assignments)
			.innerJoin(staffMembers, eq(staffMembers.id, assignments.staffId))
			.where(and(eq(assignments.childId, childId), isNull(assignments.to)));
	}

	async irosOf(db: Queryable, childIds: readonly string[]): Promise<Map<string, StaffRow>> {
		if (childIds.length === 0) return new Map();
		const rows = await db
			.select({ childId: assignments.childId, staff: staffMembers })
			.from(assignments)
			.innerJoin(staffMembers, eq(staffMembers.id, assignments.staffId))
			.where(
				and(inArray(assignments.childId, [...childIds]), eq(assignments.role, 'iro'), isNull(assignments.to))
			);
		return new Map(rows.map((row) => [row.childId, row.staff]));
	}

	async assign(tx: Transaction, assignment: typeof assignments.$inferInsert): Promise<void> {
		await tx.insert(assignments).values(assignment);
	}

	async endAssignment(tx: Transaction, id: string, to: string): Promise<void> {
		await tx.update(assignments).set({ to }).where(eq(assignments.id, id));
	}

	/** Current assignments of one member of staff, by role. */
	async childrenWith(db: Queryable, staffId: string): Promise<AssignmentRow[]> {
		return db
			.select()
			.from(assignments)
			.where(and(eq(assignments.staffId, staffId), isNull(assignments.to)));
	}

	async signPromise(tx: Transaction, promise: typeof promises.$inferInsert): Promise<void> {
		await tx.insert(promises).values(promise);
	}

	async promiseOf(db: Queryable, childId: string, staffId: string) {
		const [row] = await db
			.select()
			.from(promises)
			.where(and(eq(promises.childId, childId), eq(promises.staffId, staffId)));
		return row;
	}

	async organisation(db: Queryable, id: string) {
		const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
		return row;
	}
}
