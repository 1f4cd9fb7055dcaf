import { and, count, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import {
	staffAuthenticators,
	staffIdentities,
	staffPasskeys,
	staffRecoveryCodes
} from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { StaffActor } from '$lib/server/policy/actors';
import type { KeyRing } from '$lib/server/sealing/key-ring';

export type PasskeyRow = typeof staffPasskeys.$inferSelect;

/** What somebody has beside their password. */
export interface FactorCounts {
	hasAuthenticator: boolean;
	passkeys: PasskeyRow[];
	recoveryCodesLeft: number;
}

function contextOf(staffId: string): string {
	return `authenticator/${staffId}`;
}

export class SecondFactorsRepository {
	constructor(private readonly keys: KeyRing) {}

	async counts(db: Queryable, staffId: string): Promise<FactorCounts> {
		const [authenticator] = await db
			.select({ staffId: staffAuthenticators.staffId })
			.from(staffAuthenticators)
			.where(and(eq(staffAuthenticators.staffId, staffId), isNotNull(staffAuthenticators.confirmedAt)));
		const passkeys = await db.select().from(staffPasskeys).where(eq(staffPasskeys.staffId, staffId));
		const [codes] = await db
			.select({ left: count() })
			.from(staffRecoveryCodes)
			.where(and(eq(staffRecoveryCodes.staffId, staffId), isNull(staffRecoveryCodes.usedAt)));
		return {
			hasAuthenticator: authenticator !== undefined,
			passkeys,
			recoveryCodesLeft: codes?.left ?? 0
		};
	}

	/** Keeps a secret that is to be confirmed. One that counts already is never replaced by one that does not. */
	async begin(tx: Transaction, { staffId, organisationId }: StaffActor, secret: string): Promise<void> {
		const sealed = this.keys.seal(organisationId, contextOf(staffId), secret);
		await tx
			.insert(staffAuthenticators)
			.values({ staffId, organisationId, sealed })
			.onConflictDoUpdate({
				target: staffAuthenticators.staffId,
				set: { sealed, lastStep: 0 },
				setWhere: isNull(staffAuthenticators.confirmedAt)
			});
	}

	async authenticator(
		db: Queryable,
		staffId: string
	): Promise<{ secret: string; isConfirmed: boolean } | null> {
		const [row] = await db.select().from(staffAuthenticators).where(eq(staffAuthenticators.staffId, staffId));
		if (!row) return null;
		const secret = this.keys.open(row.organisationId, contextOf(staffId), row.sealed) as string;
		return { secret, isConfirmed: row.confirmedAt !== null };
	}

	/** Takes a code of this stretch of time, if none as late was taken before. */
	async useStep(tx: Transaction, staffId: string, step: number): Promise<boolean> {
		const taken = await tx
			.update(staffAuthenticators)
			.set({ lastStep: step })
			.where(and(eq(staffAuthenticators.staffId, staffId), lt(staffAuthenticators.lastStep, step)))
			.returning({ staffId: staffAuthenticators.staffId });
		return taken.length > 0;
	}

	async confirm(tx: Transaction, staffId: string, at: Date): Promise<void> {
		await tx
			.update(staffAuthenticators)
			.set({ confirmedAt: at })
			.where(eq(staffAuthenticators.staffId, staffId));
	}

	/** New recovery codes in place of all before. */
	async replaceCodes(tx: Transaction, staffId: string, codeHashes: readonly string[]): Promise<void> {
		await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId));
		await tx.insert(staffRecoveryCodes).values(codeHashes.map((codeHash) => ({ staffId, codeHash })));
	}

	/** In one statement, so that none is used twice at once. */
	async useCode(tx: Transaction, staffId: string, codeHash: string, at: Date): Promise<boolean> {
		const used = await tx
			.update(staffRecoveryCodes)
			.set({ usedAt: at })
			.where(
				and(
					eq(staffRecoveryCodes.staffId, staffId),
					eq(staffRecoveryCodes.codeHash, codeHash),
					isNull(staffRecoveryCodes.usedAt)
				)
			)
			.returning({ staffId: staffRecoveryCodes.staffId });
		return used.length > 0;
	}

	async addPasskey(tx: Transaction, passkey: typeof staffPasskeys.$inferInsert): Promise<void> {
		await tx.insert(staffPasskeys).values(passkey);
	}

	async notePasskeyUse(tx: Transaction, id: string, counter: number, at: Date): Promise<void> {
		await tx.update(staffPasskeys).set({ counter, lastUsedAt: at }).where(eq(staffPasskeys.id, id));
	}

	async removePasskey(tx: Transaction, staffId: string, id: string): Promise<void> {
		await tx.delete(staffPasskeys).where(and(eq(staffPasskeys.id, id), eq(staffPasskeys.staffId, staffId)));
	}

	/** Whom a provider means by a name of its own. */
	/** Whether somebody has come in through their organisation's own sign-in. */
	async isLinked(db: Queryable, staffId: string): Promise<boolean> {
		const [row] = await db
			.select({ staffId: staffIdentities.staffId })
			.from(staffIdentities)
			.where(eq(staffIdentities.staffId, staffId))
			.limit(1);
		return row !== undefined;
	}

	async identity(db: Queryable, issuer: string, subject: string): Promise<string | null> {
		const [row] = await db
			.select({ staffId: staffIdentities.staffId })
			.from(staffIdentities)
			.where(and(eq(staffIdentities.issuer, issuer), eq(staffIdentities.subject, subject)));
		return row?.staffId ?? null;
	}

	async link(tx: Transaction, identity: typeof staffIdentities.$inferInsert): Promise<void> {
		await tx.insert(staffIdentities).values(identity);
	}
}
