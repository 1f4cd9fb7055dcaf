import { and, asc, eq, isNull } from 'drizzle-orm';
import { advocacyAcceptances, advocacyAppointments, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { StaffRow } from './staff';

export type AppointmentRow = typeof advocacyAppointments.$inferSelect;
export type AcceptanceRow = typeof advocacyAcceptances.$inferSelect;

/** A child's advocate, with their own card. */
export interface Appointment {
	row: AppointmentRow;
	staff: StaffRow;
}

/** Who took up which request, and who is whose advocate. Only an advocacy service's own pages ask. */
export class AdvocacyRepository {
	/** The child's advocate of this service now. */
	async current(
		db: Queryable,
		where: { childId: string; organisationId: string }
	): Promise<Appointment | undefined> {
		const [found] = await db
			.select({ row: advocacyAppointments, staff: staffMembers })
			.from(advocacyAppointments)
			.innerJoin(staffMembers, eq(staffMembers.id, advocacyAppointments.staffId))
			.where(
				and(
					eq(advocacyAppointments.childId, where.childId),
					eq(advocacyAppointments.organisationId, where.organisationId),
					isNull(advocacyAppointments.to)
				)
			);
		return found;
	}

	/** Everybody whose advocate this member of staff is now. */
	async ofStaff(db: Queryable, staffId: string): Promise<Appointment[]> {
		return db
			.select({ row: advocacyAppointments, staff: staffMembers })
			.from(advocacyAppointments)
			.innerJoin(staffMembers, eq(staffMembers.id, advocacyAppointments.staffId))
			.where(and(eq(advocacyAppointments.staffId, staffId), isNull(advocacyAppointments.to)));
	}

	async appoint(tx: Transaction, appointment: typeof advocacyAppointments.$inferInsert): Promise<void> {
		await tx.insert(advocacyAppointments).values(appointment);
	}

	async end(tx: Transaction, id: string, to: string): Promise<void> {
		await tx.update(advocacyAppointments).set({ to }).where(eq(advocacyAppointments.id, id));
	}

	async acceptance(db: Queryable, entryId: string): Promise<AcceptanceRow | undefined> {
		const [row] = await db.select().from(advocacyAcceptances).where(eq(advocacyAcceptances.entryId, entryId));
		return row;
	}

	/** Notes who took a request up; the first who did stays. */
	async accept(tx: Transaction, acceptance: AcceptanceRow): Promise<AcceptanceRow> {
		await tx.insert(advocacyAcceptances).values(acceptance).onConflictDoNothing();
		return (await this.acceptance(tx, acceptance.entryId)) as AcceptanceRow;
	}

	/** The advocates of a service, by name. */
	async advocates(db: Queryable, organisationId: string): Promise<StaffRow[]> {
		return db
			.select()
			.from(staffMembers)
			.where(
				and(
					eq(staffMembers.organisationId, organisationId),
					eq(staffMembers.role, 'advocate'),
					eq(staffMembers.active, true)
				)
			)
			.orderBy(asc(staffMembers.name));
	}
}
