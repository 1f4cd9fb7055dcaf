import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { children, devices, joiningCodes } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';

export type DeviceRow = typeof devices.$inferSelect;
export type JoiningCodeRow = typeof joiningCodes.$inferSelect;

export class DevicesRepository {
	async addCode(db: Queryable, code: typeof joiningCodes.$inferInsert): Promise<void> {
		await db.insert(joiningCodes).values(code);
	}

	/**
	 * Spends a code that is still good, in one statement, so that it can't be spent twice at once.
	 * Undefined for a wrong, used, expired or revoked one: the caller can't tell which.
	 */
	async spendCode(tx: Transaction, codeHashes: string[], now: Date): Promise<JoiningCodeRow | undefined> {
		const [row] = await tx
			.update(joiningCodes)
			.set({ usedAt: now })
			.where(
				and(
					inArray(joiningCodes.codeHash, codeHashes),
					isNull(joiningCodes.revokedAt),
					gt(joiningCodes.expiresAt, now),
					or(isNull(joiningCodes.usedAt), eq(joiningCodes.reusable, true))
				)
			)
			.returning();
		return row;
	}

	/** Ends a printed code that nobody has used. False where there is none that could still be used. */
	async revokeCode(tx: Transaction, code: { childId: string; id: string }, now: Date): Promise<boolean> {
		const rows = await tx
			.update(joiningCodes)
			.set({ revokedAt: now })
			.where(
				and(
					eq(joiningCodes.id, code.id),
					eq(joiningCodes.childId, code.childId),
					eq(joiningCodes.reusable, false),
					isNull(joiningCodes.usedAt),
					isNull(joiningCodes.revokedAt)
				)
			)
			.returning({ id: joiningCodes.id });
		return rows.length > 0;
	}

	async codesOfChild(db: Queryable, childId: string): Promise<JoiningCodeRow[]> {
		return db.select().from(joiningCodes).where(eq(joiningCodes.childId, childId));
	}

	async add(tx: Transaction, device: typeof devices.$inferInsert): Promise<void> {
		await tx.insert(devices).values(device);
	}

	/** A device that has not signed out; it may have been ended from afar. */
	async findByToken(db: Queryable, tokenHash: string): Promise<DeviceRow | undefined> {
		const [row] = await db
			.select()
			.from(devices)
			.where(and(eq(devices.tokenHash, tokenHash), isNull(devices.signedOutAt)));
		return row;
	}

	async touch(db: Queryable, id: string, at: Date): Promise<void> {
		await db.update(devices).set({ lastUsedAt: at }).where(eq(devices.id, id));
	}

	async signOut(db: Queryable, id: string, at: Date): Promise<void> {
		await db.update(devices).set({ signedOutAt: at }).where(eq(devices.id, id));
	}

	/** Devices that are signed in for this child, the latest used first. */
	async ofChild(db: Queryable, childId: string): Promise<DeviceRow[]> {
		return db
			.select()
			.from(devices)
			.where(and(eq(devices.childId, childId), isNull(devices.signedOutAt), isNull(devices.endedAt)))
			.orderBy(desc(devices.lastUsedAt));
	}

	/** Ends a device of this child from afar. False: there is none such that is signed in. */
	async end(
		tx: Transaction,
		device: { id: string; childId: string },
		ended: { endedAt: Date; endedBy: string }
	): Promise<boolean> {
		const rows = await tx
			.update(devices)
			.set(ended)
			.where(
				and(
					eq(devices.id, device.id),
					eq(devices.childId, device.childId),
					isNull(devices.signedOutAt),
					isNull(devices.endedAt)
				)
			)
			.returning({ id: devices.id });
		return rows.length > 0;
	}

	async childName(db: Queryable, childId: string): Promise<string | undefined> {
		const [row] = await db.select({ name: children.name }).from(children).where(eq(children.id, childId));
		return row?.name;
	}
}
