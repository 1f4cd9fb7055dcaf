import { and, eq, exists, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { attachments, devices, entries, entryAttachments } from '$lib/server/db/schema/index';
import type { Queryable } from '$lib/server/db/types';
import type { DeviceActor, StaffActor } from './actors';
import { opensFor } from './advocates';
import { entriesReadableBy } from './entries';

const entryDevice = alias(devices, 'entry_device');
const ownDevice = alias(devices, 'own_device');

/**
 * An entry that carries the attachment: of the same child, not erased, and said by whoever brought the
 * attachment. So a helper's device can't hand on what the child recorded for somebody else.
 */
export function carryingEntry(db: Queryable, and_: SQL | undefined): SQL {
	return exists(
		db
			.select({ one: sql`1` })
			.from(entryAttachments)
			.innerJoin(entries, eq(entries.id, entryAttachments.entryId))
			.innerJoin(entryDevice, eq(entryDevice.id, entries.deviceId))
			.innerJoin(ownDevice, eq(ownDevice.id, attachments.deviceId))
			.where(
				and(
					eq(entryAttachments.attachmentId, attachments.id),
					eq(entries.childId, attachments.childId),
					isNotNull(entries.sealed),
					eq(entryDevice.role, ownDevice.role),
					sql`${entryDevice.helperName} is not distinct from ${ownDevice.helperName}`,
					and_
				)
			)
	);
}

/** Attachments that a member of staff may read: exactly those of entries that they may read, and whole. */
export function attachmentsReadableBy(db: Queryable, staff: StaffActor, entryId?: string): SQL {
	const carried = and(entryId ? eq(entries.id, entryId) : undefined, entriesReadableBy(db, staff));
	return and(isNotNull(attachments.receivedAt), carryingEntry(db, carried)) as SQL;
}

/**
 * Attachments that a device may have back: the child's own devices all of the child's, a helper's what that
 * helper brought; of what an advocate keeps, as of entries. While no entry carries one, nobody knows who it is
 * for: it is for the device that brought it.
 */
export function attachmentsOfDevice(db: Queryable, device: DeviceActor): SQL {
	if (device.role === 'helper') return attachmentsBroughtBy(db, device);
	return and(
		eq(attachments.childId, device.childId),
		or(eq(attachments.deviceId, device.deviceId), carryingEntry(db, undefined)),
		opensFor(db, device, attachments)
	) as SQL;
}

/** Attachments that a device may go on sending: begun by the same person, on this device or one before it. */
export function attachmentsBroughtBy(db: Queryable, device: DeviceActor): SQL {
	const bySame = exists(
		db
			.select({ one: sql`1` })
			.from(ownDevice)
			.where(
				and(
					eq(ownDevice.id, attachments.deviceId),
					eq(ownDevice.role, device.role),
					sql`${ownDevice.helperName} is not distinct from ${device.helperName}`
				)
			)
	);
	return and(eq(attachments.childId, device.childId), bySame, opensFor(db, device, attachments)) as SQL;
}
