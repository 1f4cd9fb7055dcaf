import { and, asc, desc, eq } from 'drizzle-orm';
import type { PlanHeading } from '$lib/domain/plan/headings';
import { planCards, planChecks, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';

export type PlanCardRow = typeof planCards.$inferSelect;

export class PlanRepository {
	async latest(db: Queryable, childId: string, heading: PlanHeading): Promise<PlanCardRow | undefined> {
		const [row] = await db
			.select()
			.from(planCards)
			.where(and(eq(planCards.childId, childId), eq(planCards.heading, heading)))
			.orderBy(desc(planCards.version))
			.limit(1);
		return row;
	}

	async version(
		db: Queryable,
		key: { childId: string; heading: PlanHeading; version: number }
	): Promise<PlanCardRow | undefined> {
		const [row] = await db
			.select()
			.from(planCards)
			.where(
				and(
					eq(planCards.childId, key.childId),
					eq(planCards.heading, key.heading),
					eq(planCards.version, key.version)
				)
			);
		return row;
	}

	/** The latest card under each heading. */
	async latestOfAll(db: Queryable, childId: string): Promise<PlanCardRow[]> {
		return db
			.selectDistinctOn([planCards.heading])
			.from(planCards)
			.where(eq(planCards.childId, childId))
			.orderBy(asc(planCards.heading), desc(planCards.version));
	}

	async add(tx: Transaction, card: typeof planCards.$inferInsert): Promise<void> {
		await tx.insert(planCards).values(card);
	}

	async check(tx: Transaction, check: typeof planChecks.$inferInsert): Promise<void> {
		await tx
			.insert(planChecks)
			.values(check)
			.onConflictDoUpdate({
				target: planChecks.childId,
				set: { checkedBy: check.checkedBy, checkedOn: check.checkedOn }
			});
	}

	async lastCheck(db: Queryable, childId: string) {
		const [row] = await db
			.select({ on: planChecks.checkedOn, name: staffMembers.name, role: staffMembers.role })
			.from(planChecks)
			.innerJoin(staffMembers, eq(staffMembers.id, planChecks.checkedBy))
			.where(eq(planChecks.childId, childId));
		return row;
	}
}
