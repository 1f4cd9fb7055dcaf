import type { z } from 'zod';
import type { DeviceV1 } from '$lib/contract/v1/device-ending-operations';
import type { ChildRowV1, StaffEntryV1 } from '$lib/contract/v1/staff';
import type { ChildOverview } from '$lib/server/services/children';
import type { EntryWithAttachments } from '$lib/server/services/staff-entries';
import type { DeviceRow } from '$lib/server/repositories/devices';
import { Refusal } from './problem';

export function childRow({ child, iro, nextReview, waiting }: ChildOverview): z.input<typeof ChildRowV1> {
	return {
		id: child.id,
		name: child.name,
		birthday: child.birthday,
		place: child.place,
		iro: iro ? { staffId: iro.id, name: iro.name } : null,
		nextReviewOn: nextReview?.on ?? null,
		waiting
	};
}

export function deviceView(row: DeviceRow): z.input<typeof DeviceV1> {
	const { id, role, helperName, name, createdAt, lastUsedAt } = row;
	return {
		id,
		role,
		helperName,
		name,
		joinedAt: createdAt.toISOString(),
		lastUsedOn: lastUsedAt.toISOString().slice(0, 10)
	};
}

/** @throws {Refusal} not-found for an entry that was erased: there is nothing to show */
export function staffEntry({ row, entry, attachments }: EntryWithAttachments): z.input<typeof StaffEntryV1> {
	if (!entry) throw new Refusal('not-found');
	return {
		childId: row.childId,
		entry,
		attachments,
		receivedAt: row.receivedAt.toISOString(),
		answerBy: row.answerBy,
		seenAt: row.seenAt?.toISOString() ?? null,
		answeredAt: row.answeredAt?.toISOString() ?? null,
		takenBackAt: row.takenBackAt?.toISOString() ?? null
	};
}
