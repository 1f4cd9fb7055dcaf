import { and, arrayContains, eq, exists, isNull, notExists, or, sql, type SQL } from 'drizzle-orm';
import { isOfficeRole } from '$lib/domain/people/roles';
import type { Queryable } from '$lib/server/db/types';
import { assignments, children, entries, entrySubjects, OFFICES } from '$lib/server/db/schema/index';
import type { DeviceActor, StaffActor } from './actors';

/** Children whom a member of staff works with now: those of their own current assignments, and no others. */
export function childrenOf(db: Queryable, staff: StaffActor): SQL {
	return exists(
		db
			.select({ one: sql`1` })
			.from(assignments)
			.where(
				and(
					eq(assignments.childId, children.id),
					eq(assignments.staffId, staff.staffId),
					isNull(assignments.to)
				)
			)
	);
}

/** Entries routed to a role that this member of staff holds for the child now. */
function comesToTheirTeam(db: Queryable, staff: StaffActor): SQL {
	return exists(
		db
			.select({ one: sql`1` })
			.from(assignments)
			.where(
				and(
					eq(assignments.childId, entries.childId),
					eq(assignments.staffId, staff.staffId),
					isNull(assignments.to),
					arrayContains(entries.toRoles, sql`array[${assignments.role}]`)
				)
			)
	);
}

/** Entries routed to an office that this member of staff holds, for any child of their organisation. */
function comesToTheirOffice(staff: StaffActor): SQL {
	if (!isOfficeRole(staff.role)) return sql`false`;
	return and(
		eq(entries.organisationId, staff.organisationId),
		sql`${entries.toRoles} && ${OFFICES}`,
		arrayContains(entries.toRoles, [staff.role])
	) as SQL;
}

/** Whom an entry is about, and whoever was shut out of it when it came, never reads it (D-6). */
function isNotKeptFrom(db: Queryable, staff: StaffActor): SQL {
	return notExists(
		db
			.select({ one: sql`1` })
			.from(entrySubjects)
			.where(and(eq(entrySubjects.entryId, entries.id), eq(entrySubjects.staffId, staff.staffId)))
	);
}

/**
 * Entries that a member of staff may read: the entry was routed to a role that they hold for this
 * child now, or to their office, and it is not kept from them. Every query on entries for staff has
 * this filter in its SQL, or one that lets through less.
 */
export function entriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	return and(or(comesToTheirTeam(db, staff), comesToTheirOffice(staff)), isNotKeptFrom(db, staff)) as SQL;
}

/** Of these, the ones of children whom they work with: what an inbox holds. */
export function teamEntriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	return and(comesToTheirTeam(db, staff), isNotKeptFrom(db, staff)) as SQL;
}

/** Of these, the ones that came to their office, from whichever child. */
export function officeEntriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	return and(comesToTheirOffice(staff), isNotKeptFrom(db, staff)) as SQL;
}

/** Entries that a device may have back: the child's own devices all of the child's, a helper's device its own. */
export function entriesOfDevice(device: DeviceActor): SQL {
	const ofChild = eq(entries.childId, device.childId);
	if (device.role === 'child') return ofChild;
	return and(ofChild, eq(entries.deviceId, device.deviceId)) as SQL;
}
