import { and, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { ComplaintTrack } from '$lib/domain/complaints/complaint';
import type { EntryKind } from '$lib/domain/entries/entry';
import type { Queryable } from '$lib/server/db/types';
import { complaints, entries } from '$lib/server/db/schema/index';
import type { DeviceActor, StaffActor } from './actors';
import { childrenOf, childrenOfNamedAdvocate, entriesOfDevice } from './entries';

/** Whether this member of staff looks after complaints of this kind, and decides on them. */
export function mayHandle(staff: StaffActor, track: ComplaintTrack): boolean {
	return staff.role === (track === 'safety' ? 'duty-worker' : 'complaints-officer');
}

const ANSWERED_BY_DECISION: ReadonlySet<EntryKind> = new Set<EntryKind>(['complaint', 'complaint-next']);

/** A complaint is answered by a decision of whoever handles it, and by no message of somebody who was told of it. */
export function isAnsweredByMessage(kind: EntryKind): boolean {
	return !ANSWERED_BY_DECISION.has(kind);
}

/**
 * Children for whom a member of staff may complain, where the child can't (J-6.8): those of an IRO, of a
 * social worker, and of an advocate who was named for the child.
 */
export function childrenToComplainFor(db: Queryable, staff: StaffActor): SQL {
	if (staff.organisationKind === 'advocacy')
		return staff.role === 'advocate' ? childrenOfNamedAdvocate(db, staff) : sql`false`;
	return staff.role === 'iro' || staff.role === 'social-worker' ? childrenOf(db, staff) : sql`false`;
}

/**
 * Complaints that a device knows of: those that it may have back, and on the child's own devices what staff
 * told for the child, once the child may know of it.
 */
export function complaintsOfDevice(db: Queryable, device: DeviceActor): SQL {
	if (device.role !== 'child') return entriesOfDevice(db, device);
	const isTold = and(
		eq(entries.childId, device.childId),
		isNotNull(complaints.toldBy),
		isNull(complaints.tellInPersonBy)
	);
	return or(entriesOfDevice(db, device), isTold) as SQL;
}
