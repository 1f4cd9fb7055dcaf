import {
	and,
	arrayContains,
	eq,
	exists,
	inArray,
	isNotNull,
	isNull,
	notExists,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { EntryKind } from '$lib/domain/entries/entry';
import { isOfficeRole } from '$lib/domain/people/roles';
import type { Queryable } from '$lib/server/db/types';
import {
	advocacyAppointments,
	assignments,
	children,
	entries,
	entrySubjects,
	OFFICES
} from '$lib/server/db/schema/index';
import type { DeviceActor, StaffActor } from './actors';
import { opensFor } from './advocates';

/**
 * Children whom a member of staff works with now: those of their own current assignments, and no others.
 * An advocate works with those who have asked for one or write to one, and knows no other child.
 */
export function childrenOf(db: Queryable, staff: StaffActor): SQL {
	if (staff.organisationKind === 'advocacy') return childrenOfAdvocate(db, staff);
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
	if (staff.organisationKind === 'advocacy') return isForAdvocate(db, staff);
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

/** What somebody at the advocacy service must take up before anybody is named. */
const ASKS_FOR_SOMEBODY: EntryKind[] = ['advocate-request', 'rights-request'];

/**
 * Advocates: every request, so that somebody takes it up; whatever else a child writes is for the one
 * who was named for that child, and for all of the service only while nobody is.
 */
function isForAdvocate(db: Queryable, staff: StaffActor): SQL {
	const named = (filter?: SQL) => advocateNamed(db, staff, and(eq(CHILD_NAMED, entries.childId), filter));
	return and(
		arrayContains(entries.toRoles, [staff.role]),
		or(
			inArray(entries.kind, ASKS_FOR_SOMEBODY),
			exists(named(eq(advocacyAppointments.staffId, staff.staffId))),
			notExists(named())
		)
	) as SQL;
}

function childrenOfAdvocate(db: Queryable, staff: StaffActor): SQL {
	const readable = db
		.select({ one: sql`1` })
		.from(entries)
		.where(and(eq(entries.childId, children.id), isNotNull(entries.sealed), entriesReadableBy(db, staff)));
	return or(exists(readable), childrenOfNamedAdvocate(db, staff)) as SQL;
}

/** Children whose advocate this member of staff was named as, and is now. */
export function childrenOfNamedAdvocate(db: Queryable, staff: StaffActor): SQL {
	const isNamed = and(eq(CHILD_NAMED, children.id), eq(advocacyAppointments.staffId, staff.staffId));
	return exists(advocateNamed(db, staff, isNamed));
}

const CHILD_NAMED = advocacyAppointments.childId;

/** Who of their own service was named as somebody's advocate, and is it now. */
function advocateNamed(db: Queryable, staff: StaffActor, filter: SQL | undefined) {
	return db
		.select({ one: sql`1` })
		.from(advocacyAppointments)
		.where(
			and(
				eq(advocacyAppointments.organisationId, staff.organisationId),
				isNull(advocacyAppointments.to),
				filter
			)
		);
}

/** Entries routed to an office that this member of staff holds, for any child of their organisation. */
function comesToTheirOffice(staff: StaffActor): SQL {
	if (!isOfficeRole(staff.role)) return sql`false`;
	return and(sql`${entries.toRoles} && ${OFFICES}`, arrayContains(entries.toRoles, [staff.role])) as SQL;
}

/** Nobody reads what another organisation keeps: what is the advocate's is closed to the council, whatever the role. */
function isTheirOrganisations(staff: StaffActor): SQL {
	return eq(entries.organisationId, staff.organisationId);
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
 * Entries that a member of staff may read: the entry is their organisation's, it was routed to a role
 * that they hold for this child now, or to their office, and it is not kept from them. Every query on entries for staff has
 * this filter in its SQL, or one that lets through less.
 */
export function entriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	const comes = or(comesToTheirTeam(db, staff), comesToTheirOffice(staff));
	return and(isTheirOrganisations(staff), comes, isNotKeptFrom(db, staff)) as SQL;
}

/** Of these, the ones of children whom they work with: what an inbox holds. */
export function teamEntriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	return and(isTheirOrganisations(staff), comesToTheirTeam(db, staff), isNotKeptFrom(db, staff)) as SQL;
}

/** Of these, the ones that came to their office, from whichever child. */
export function officeEntriesReadableBy(db: Queryable, staff: StaffActor): SQL {
	return and(isTheirOrganisations(staff), comesToTheirOffice(staff), isNotKeptFrom(db, staff)) as SQL;
}

/**
 * Entries that a device may have back: the child's own devices all that came from a device of the child's,
 * but what is between the child and an advocate, where they are not open to that; a helper's device its own.
 */
export function entriesOfDevice(db: Queryable, device: DeviceActor): SQL {
	const ofChild = eq(entries.childId, device.childId);
	if (device.role === 'helper') return and(ofChild, eq(entries.deviceId, device.deviceId)) as SQL;
	return and(ofChild, isNotNull(entries.deviceId), opensFor(db, device, entries)) as SQL;
}
