import { and, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import type { DeskLanguage } from '$lib/domain/people/desk-languages';
import { calendarLinks, organisations, staffMembers, staffSessions } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';

export type StaffRow = typeof staffMembers.$inferSelect;
export type OrganisationRow = typeof organisations.$inferSelect;

export class StaffRepository {
	async addOrganisation(db: Queryable, organisation: typeof organisations.$inferInsert): Promise<void> {
		await db.insert(organisations).values(organisation);
	}

	async findOrganisation(db: Queryable, name: string): Promise<OrganisationRow | undefined> {
		const [row] = await db.select().from(organisations).where(eq(organisations.name, name));
		return row;
	}

	/** Notes that these organisations hold a key of their own, and answers with all that do. */
	async holdKeys(db: Queryable, ids: readonly string[]): Promise<string[]> {
		if (ids.length > 0)
			await db
				.update(organisations)
				.set({ holdsKey: true })
				.where(inArray(organisations.id, [...ids]));
		const rows = await db
			.select({ id: organisations.id })
			.from(organisations)
			.where(eq(organisations.holdsKey, true));
		return rows.map(({ id }) => id);
	}

	async add(db: Queryable, staff: typeof staffMembers.$inferInsert): Promise<void> {
		await db.insert(staffMembers).values({ ...staff, email: staff.email.toLowerCase() });
	}

	async find(db: Queryable, id: string): Promise<StaffRow | undefined> {
		const [row] = await db.select().from(staffMembers).where(eq(staffMembers.id, id));
		return row;
	}

	async findByEmail(
		db: Queryable,
		email: string
	): Promise<{ staff: StaffRow; organisation: OrganisationRow } | undefined> {
		const [row] = await db
			.select({ staff: staffMembers, organisation: organisations })
			.from(staffMembers)
			.innerJoin(organisations, eq(organisations.id, staffMembers.organisationId))
			.where(and(eq(staffMembers.email, email.toLowerCase()), eq(staffMembers.active, true)));
		return row;
	}

	/** Somebody who still works there, with where. */
	async findActive(
		db: Queryable,
		id: string
	): Promise<{ staff: StaffRow; organisation: OrganisationRow } | undefined> {
		const [row] = await db
			.select({ staff: staffMembers, organisation: organisations })
			.from(staffMembers)
			.innerJoin(organisations, eq(organisations.id, staffMembers.organisationId))
			.where(and(eq(staffMembers.id, id), eq(staffMembers.active, true)));
		return row;
	}

	async ofOrganisation(db: Queryable, organisationId: string): Promise<StaffRow[]> {
		return db
			.select()
			.from(staffMembers)
			.where(and(eq(staffMembers.organisationId, organisationId), eq(staffMembers.active, true)));
	}

	async updateCard(
		db: Queryable,
		id: string,
		card: Partial<Pick<StaffRow, 'photo' | 'picture' | 'job' | 'hello' | 'reach'>>
	): Promise<void> {
		await db.update(staffMembers).set(card).where(eq(staffMembers.id, id));
	}

	async setLanguage(db: Queryable, id: string, language: DeskLanguage): Promise<void> {
		await db.update(staffMembers).set({ language }).where(eq(staffMembers.id, id));
	}

	async addSession(db: Queryable, session: typeof staffSessions.$inferInsert): Promise<void> {
		await db.insert(staffSessions).values(session);
	}

	/** A session that has not expired and was used since `usedAfter`, with whose it is; whole, or still on the way. */
	async findSession(db: Queryable, tokenHash: string, now: Date, usedAfter: Date, isWhole = true) {
		const [row] = await db
			.select({ session: staffSessions, staff: staffMembers, organisation: organisations })
			.from(staffSessions)
			.innerJoin(staffMembers, eq(staffMembers.id, staffSessions.staffId))
			.innerJoin(organisations, eq(organisations.id, staffMembers.organisationId))
			.where(
				and(
					eq(staffSessions.tokenHash, tokenHash),
					eq(staffSessions.isWhole, isWhole),
					gt(staffSessions.expiresAt, now),
					gt(staffSessions.lastUsedAt, usedAfter),
					eq(staffMembers.active, true)
				)
			);
		return row;
	}

	/** Keeps a secret address, in the place of the one before. */
	async putCalendarLink(db: Queryable, link: typeof calendarLinks.$inferInsert): Promise<void> {
		await db
			.insert(calendarLinks)
			.values(link)
			.onConflictDoUpdate({ target: calendarLinks.staffId, set: link });
	}

	async calendarLinkOf(db: Queryable, staffId: string) {
		const [row] = await db.select().from(calendarLinks).where(eq(calendarLinks.staffId, staffId));
		return row;
	}

	/** Whose calendar is behind a secret address; nobody's who does not work here any more. */
	async byCalendarLink(db: Queryable, tokenHash: string) {
		const [row] = await db
			.select({ staff: staffMembers, organisation: organisations })
			.from(calendarLinks)
			.innerJoin(staffMembers, eq(staffMembers.id, calendarLinks.staffId))
			.innerJoin(organisations, eq(organisations.id, staffMembers.organisationId))
			.where(and(eq(calendarLinks.tokenHash, tokenHash), eq(staffMembers.active, true)));
		return row;
	}

	async touchSession(db: Queryable, tokenHash: string, at: Date): Promise<void> {
		await db.update(staffSessions).set({ lastUsedAt: at }).where(eq(staffSessions.tokenHash, tokenHash));
	}

	/** What a passkey is asked to answer, for this session alone. */
	async setChallenge(db: Queryable, tokenHash: string, challenge: string): Promise<void> {
		await db.update(staffSessions).set({ challenge }).where(eq(staffSessions.tokenHash, tokenHash));
	}

	/** Takes it out: each is answered once. */
	async takeChallenge(tx: Transaction, tokenHash: string): Promise<string | null> {
		const [row] = await tx
			.select({ challenge: staffSessions.challenge })
			.from(staffSessions)
			.where(eq(staffSessions.tokenHash, tokenHash))
			.for('no key update');
		await tx.update(staffSessions).set({ challenge: null }).where(eq(staffSessions.tokenHash, tokenHash));
		return row?.challenge ?? null;
	}

	async endSession(db: Queryable, tokenHash: string): Promise<void> {
		await db.delete(staffSessions).where(eq(staffSessions.tokenHash, tokenHash));
	}

	async setPassword(tx: Transaction, staffId: string, passwordHash: string): Promise<void> {
		await tx.update(staffMembers).set({ passwordHash }).where(eq(staffMembers.id, staffId));
	}

	/** Every session of an account but one, those on the way to the second factor as well. */
	async endOtherSessions(tx: Transaction, staffId: string, tokenHash: string): Promise<void> {
		await tx
			.delete(staffSessions)
			.where(and(eq(staffSessions.staffId, staffId), ne(staffSessions.tokenHash, tokenHash)));
	}

	async dropExpiredSessions(db: Queryable, now: Date): Promise<void> {
		await db.delete(staffSessions).where(lt(staffSessions.expiresAt, now));
	}
}
