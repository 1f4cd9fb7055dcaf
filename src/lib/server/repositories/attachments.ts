import { and, eq, inArray, isNull, lt, not, or, sql } from 'drizzle-orm';
import type { AttachmentKind, ReceivedAttachment } from '$lib/domain/attachments/attachment';
import { attachments, children, entries, entryAttachments } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import {
	attachmentsBroughtBy,
	attachmentsOfDevice,
	attachmentsReadableBy,
	carryingEntry
} from '$lib/server/policy/attachments';
import { entriesReadableBy } from '$lib/server/policy/entries';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import { AttachmentPieces } from './attachment-pieces';

export type AttachmentRow = typeof attachments.$inferSelect;

/** What a device says of an attachment before it sends it. */
export interface AttachmentDraft {
	id: string;
	kind: AttachmentKind;
	size: number;
	words?: string;
}

/** What is sealed beside the bytes. The last three are there once it is whole. */
interface Known {
	words?: string;
	type?: string;
	size?: number;
	seconds?: number | null;
}

function contextOf({ childId, id }: Pick<AttachmentRow, 'childId' | 'id'>): string {
	return `attachment/${childId}/${id}`;
}

export class AttachmentsRepository {
	readonly pieces: AttachmentPieces;

	constructor(private readonly keys: KeyRing) {
		this.pieces = new AttachmentPieces(keys);
	}

	/** Begins an attachment. Null when this child has one with the same id. */
	async add(
		tx: Transaction,
		device: DeviceActor,
		draft: AttachmentDraft,
		at: Date
	): Promise<AttachmentRow | null> {
		const key = { childId: device.childId, id: draft.id.toLowerCase() };
		const organisationId = await this.#ownerOf(tx, key);
		const known: Known = draft.words === undefined ? {} : { words: draft.words };
		const [row] = await tx
			.insert(attachments)
			.values({
				...key,
				deviceId: device.deviceId,
				organisationId,
				kind: draft.kind,
				size: draft.size,
				sealed: this.keys.seal(organisationId, contextOf(key), known),
				touchedAt: at
			})
			.onConflictDoNothing()
			.returning();
		return row ?? null;
	}

	/** One that the device may read. */
	async findForDevice(db: Queryable, device: DeviceActor, id: string): Promise<AttachmentRow | undefined> {
		const [row] = await db
			.select()
			.from(attachments)
			.where(and(eq(attachments.id, id), attachmentsOfDevice(db, device)));
		return row;
	}

	/** One that the device may go on sending. */
	async findBrought(db: Queryable, device: DeviceActor, id: string): Promise<AttachmentRow | undefined> {
		const [row] = await db
			.select()
			.from(attachments)
			.where(and(eq(attachments.id, id), attachmentsBroughtBy(db, device)));
		return row;
	}

	/** The same, locked for the rest of the transaction. */
	async lockBrought(tx: Transaction, device: DeviceActor, id: string): Promise<AttachmentRow | undefined> {
		const [row] = await tx
			.select()
			.from(attachments)
			.where(and(eq(attachments.id, id), attachmentsBroughtBy(tx, device)))
			.for('no key update', { of: attachments });
		return row;
	}

	/** One of an entry that this member of staff may read. */
	async findForStaff(
		db: Queryable,
		staff: StaffActor,
		{ childId, entryId, id }: { childId: string; entryId: string; id: string }
	): Promise<AttachmentRow | undefined> {
		const [row] = await db
			.select()
			.from(attachments)
			.where(
				and(
					eq(attachments.childId, childId),
					eq(attachments.id, id),
					attachmentsReadableBy(db, staff, entryId)
				)
			);
		return row;
	}

	/** Which attachments each of these entries has, as far as they have come and the reader may read them. */
	async ofEntries(
		db: Queryable,
		staff: StaffActor,
		entryIds: readonly string[]
	): Promise<Map<string, AttachmentRow[]>> {
		if (entryIds.length === 0) return new Map();
		const rows = await db
			.select({ entryId: entryAttachments.entryId, row: attachments })
			.from(entryAttachments)
			.innerJoin(entries, eq(entries.id, entryAttachments.entryId))
			.innerJoin(
				attachments,
				and(eq(attachments.id, entryAttachments.attachmentId), eq(attachments.childId, entries.childId))
			)
			.where(
				and(
					inArray(entryAttachments.entryId, [...entryIds]),
					entriesReadableBy(db, staff),
					attachmentsReadableBy(db, staff)
				)
			);
		const found = new Map<string, AttachmentRow[]>();
		for (const { entryId, row } of rows) found.set(entryId, [...(found.get(entryId) ?? []), row]);
		return found;
	}

	/** Adds bytes behind those that are there. False when others were faster, or it is whole already. */
	async append(
		tx: Transaction,
		row: AttachmentRow,
		start: number,
		bytes: Uint8Array,
		at: Date
	): Promise<boolean> {
		const [moved] = await tx
			.update(attachments)
			.set({ received: start + bytes.byteLength, touchedAt: at })
			.where(
				and(
					ofRow(row),
					isNull(attachments.receivedAt),
					eq(attachments.received, start),
					sql`${attachments.size} >= ${start + bytes.byteLength}`
				)
			)
			.returning();
		if (!moved) return false;
		await this.pieces.add(tx, moved, start, bytes);
		return true;
	}

	/** Forgets the bytes that came, so that it can begin anew. */
	async restart(tx: Transaction, row: AttachmentRow): Promise<void> {
		await this.pieces.clear(tx, row);
		await tx.update(attachments).set({ received: 0 }).where(ofRow(row));
	}

	/** Notes that it is whole and what it is. */
	async settle(
		tx: Transaction,
		row: AttachmentRow,
		whole: { type: string; size: number; seconds: number | null },
		at: Date
	): Promise<ReceivedAttachment> {
		const known: Known = { ...this.#known(row), ...whole };
		const sealed = this.keys.seal(row.organisationId, contextOf(row), known);
		const [settled] = await tx
			.update(attachments)
			.set({ sealed, receivedAt: at })
			.where(ofRow(row))
			.returning();
		if (!settled) throw new Error('The attachment to settle does not exist');
		return this.open(settled);
	}

	/** A whole attachment, as it is told of. */
	open(row: AttachmentRow): ReceivedAttachment {
		const { words, type = '', size = 0, seconds = null } = this.#known(row);
		return {
			id: row.id,
			kind: row.kind,
			type,
			size,
			seconds,
			...(words === undefined ? {} : { words }),
			receivedAt: row.receivedAt?.toISOString() ?? ''
		};
	}

	/** Notes when it was first opened. */
	async markSeen(db: Queryable, row: AttachmentRow, at: Date): Promise<void> {
		if (row.seenAt) return;
		await db
			.update(attachments)
			.set({ seenAt: at })
			.where(and(ofRow(row), isNull(attachments.seenAt)));
	}

	async remove(tx: Transaction, row: AttachmentRow): Promise<void> {
		await tx.delete(attachments).where(ofRow(row));
	}

	/** Whether an entry says who it is for. */
	async isCarried(db: Queryable, row: AttachmentRow): Promise<boolean> {
		const [carried] = await db
			.select({ id: attachments.id })
			.from(attachments)
			.where(and(ofRow(row), carryingEntry(db, undefined)));
		return carried !== undefined;
	}

	/**
	 * Notes which attachments an entry carries, whether they have come or not. What has come is sealed
	 * anew where the entry is another organisation's. Answers with what has come.
	 */
	async carry(
		tx: Transaction,
		entry: { id: string; childId: string; organisationId: string },
		ids: readonly string[]
	): Promise<AttachmentRow[]> {
		if (ids.length === 0) return [];
		await tx
			.insert(entryAttachments)
			.values(ids.map((attachmentId) => ({ entryId: entry.id, attachmentId })))
			.onConflictDoNothing();
		const come = await tx
			.select()
			.from(attachments)
			.where(and(eq(attachments.childId, entry.childId), inArray(attachments.id, [...ids])))
			.for('no key update');
		const handed: AttachmentRow[] = [];
		for (const row of come) handed.push(await this.#handOver(tx, row, entry.organisationId));
		return handed;
	}

	/** Seals one for another organisation, where it is another, so that the one before can open nothing of it. */
	async #handOver(tx: Transaction, row: AttachmentRow, organisationId: string): Promise<AttachmentRow> {
		if (row.organisationId === organisationId) return row;
		await this.pieces.handOver(tx, row, organisationId);
		const sealed = this.keys.seal(organisationId, contextOf(row), this.#known(row));
		const [handed] = await tx
			.update(attachments)
			.set({ organisationId, sealed })
			.where(ofRow(row))
			.returning();
		return handed as AttachmentRow;
	}

	/** Whose an attachment is: that of the entry which carries it, and the council's while none does. */
	async #ownerOf(tx: Transaction, key: { childId: string; id: string }): Promise<string> {
		const [carrying] = await tx
			.select({ organisationId: entries.organisationId })
			.from(entryAttachments)
			.innerJoin(entries, eq(entries.id, entryAttachments.entryId))
			.where(and(eq(entryAttachments.attachmentId, key.id), eq(entries.childId, key.childId)))
			.limit(1);
		if (carrying) return carrying.organisationId;
		const [child] = await tx
			.select({ organisationId: children.organisationId })
			.from(children)
			.where(eq(children.id, key.childId));
		if (!child) throw new Error('The child of an attachment does not exist');
		return child.organisationId;
	}

	/** Erases what this entry alone carried. Answers with those that had come. */
	async eraseWith(tx: Transaction, entry: { id: string; childId: string }): Promise<AttachmentRow[]> {
		const carried = await tx
			.delete(entryAttachments)
			.where(eq(entryAttachments.entryId, entry.id))
			.returning({ id: entryAttachments.attachmentId });
		if (carried.length === 0) return [];
		return tx
			.delete(attachments)
			.where(
				and(
					eq(attachments.childId, entry.childId),
					inArray(
						attachments.id,
						carried.map(({ id }) => id)
					),
					not(carryingEntry(tx, undefined))
				)
			)
			.returning();
	}

	/** All bytes of this child that a device may have back, those still to come included. */
	async bytesOf(db: Queryable, device: DeviceActor): Promise<number> {
		const [row] = await db
			.select({ bytes: sql<string>`coalesce(sum(${attachments.size}), 0)` })
			.from(attachments)
			.where(attachmentsOfDevice(db, device));
		return Number(row?.bytes ?? 0);
	}

	/** Removes what no entry carries, and what never became whole, of which nothing has come since. */
	async removeForgotten(db: Queryable, since: { uncarried: Date; unfinished: Date }): Promise<number> {
		const removed = await db
			.delete(attachments)
			.where(
				or(
					and(lt(attachments.touchedAt, since.uncarried), not(carryingEntry(db, undefined))),
					and(lt(attachments.touchedAt, since.unfinished), isNull(attachments.receivedAt))
				)
			)
			.returning({ id: attachments.id });
		return removed.length;
	}

	#known(row: AttachmentRow): Known {
		return this.keys.open(row.organisationId, contextOf(row), row.sealed) as Known;
	}
}

function ofRow({ childId, id }: Pick<AttachmentRow, 'childId' | 'id'>) {
	return and(eq(attachments.childId, childId), eq(attachments.id, id));
}
