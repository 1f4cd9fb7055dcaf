import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { children, devices, joiningCodes, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';

export type DeviceRow = typeof devices.$inferSelect;
export type JoiningCodeRow = typeof joiningCodes.$inferSelect;

/** A device of the child's own. `codeFrom`: who made its joining code, where somebody did. */
export interface OwnDevice {
	row: DeviceRow;
	codeFrom: string | null;
}

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

	/** Devices that are signed in for this child, the latest first; by use, the order would tell who is in the app. */
	async ofChild(db: Queryable, childId: string): Promise<DeviceRow[]> {
		return db
			.select()
			.from(devices)
			.where(and(eq(devices.childId, childId), isNull(devices.signedOutAt), isNull(devices.endedAt)))
			.orderBy(desc(devices.createdAt));
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

	/** A device of the child's own that is signed in, locked for the rest of the transaction. */
	async findOfChild(tx: Transaction, childId: string, id: string): Promise<DeviceRow | undefined> {
		const [row] = await tx
			.select()
			.from(devices)
			.where(
				and(
					eq(devices.id, id),
					eq(devices.childId, childId),
					eq(devices.role, 'child'),
					isNull(devices.signedOutAt),
					isNull(devices.endedAt)
				)
			)
			.for('no key update');
		return row;
	}

	/** Every device of the child's own that ever joined, in the order in which they did, with whoever made its code. */
	async ownOf(db: Queryable, childId: string): Promise<OwnDevice[]> {
		return db
			.select({ row: devices, codeFrom: staffMembers.name })
			.from(devices)
			.leftJoin(joiningCodes, eq(joiningCodes.id, devices.joinedWith))
			.leftJoin(staffMembers, eq(staffMembers.id, joiningCodes.createdBy))
			.where(and(eq(devices.childId, childId), eq(devices.role, 'child')))
			.orderBy(asc(devices.createdAt), asc(devices.id));
	}

	/** Devices of this child that are open to what they and an advocate say. */
	async openOf(db: Queryable, childId: string): Promise<string[]> {
		const rows = await db
			.select({ id: devices.id })
			.from(devices)
			.where(and(eq(devices.childId, childId), isNotNull(devices.openedAt), isNull(devices.endedAt)));
		return rows.map(({ id }) => id);
	}

	/** Opens a device to what the child and an advocate say; null closes it. */
	async setOpened(tx: Transaction, id: string, openedAt: Date | null): Promise<void> {
		await tx.update(devices).set({ openedAt }).where(eq(devices.id, id));
	}

	async childName(db: Queryable, childId: string): Promise<string | undefined> {
		const [row] = await db.select({ name: children.name }).from(children).where(eq(children.id, childId));
		return row?.name;
	}
}
