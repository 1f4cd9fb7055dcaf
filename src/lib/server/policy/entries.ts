import { and, arrayContains, eq, exists, isNull, notExists, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/types';
import { assignments, children, entries, entrySubjects } from '$lib/server/db/schema/index';
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

/**
 * Entries that a member of staff may read: the entry was routed to a role that they hold for this
 * child now, and it is not about them. Every query on entries for staff has this filter in its SQL.
 */
export function entriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	const holdsRole = exists(
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
	const isAboutThem = db
		.select({ one: sql`1` })
		.from(entrySubjects)
		.where(and(eq(entrySubjects.entryId, entries.id), eq(entrySubjects.staffId, staff.staffId)));
	return and(holdsRole, notExists(isAboutThem)) as SQL;
}

/** Entries that a device may have back: the child's own devices all of the child's, a helper's device its own. */
export function entriesOfDevice(device: DeviceActor): SQL {
	const ofChild = eq(entries.childId, device.childId);
	if (device.role === 'child') return ofChild;
	return and(ofChild, eq(entries.deviceId, device.deviceId)) as SQL;
}
