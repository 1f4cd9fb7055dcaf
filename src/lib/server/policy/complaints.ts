import type { ComplaintTrack } from '$lib/domain/complaints/complaint';
import type { EntryKind } from '$lib/domain/entries/entry';
import type { StaffActor } from './actors';

/** Whether this member of staff looks after complaints of this kind, and decides on them. */
export function mayHandle(staff: StaffActor, track: ComplaintTrack): boolean {
	return staff.role === (track === 'safety' ? 'duty-worker' : 'complaints-officer');
}

const ANSWERED_BY_DECISION: ReadonlySet<EntryKind> = new Set<EntryKind>(['complaint', 'complaint-next']);

/** A complaint is answered by a decision of whoever handles it, and by no message of somebody who was told of it. */
export function isAnsweredByMessage(kind: EntryKind): boolean {
	return !ANSWERED_BY_DECISION.has(kind);
}
