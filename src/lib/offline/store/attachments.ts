import type { Attachment, AttachmentKind } from '$lib/domain/attachments/attachment';
import type { Vault } from '$lib/offline/vault/vault';
import {
	ATTACHMENT_FATES,
	type AttachmentFate,
	type AttachmentRow,
	type MemberDatabase
} from './member-database';
import type { MemberStore } from './member-store';

/** Bytes in one piece: what is in memory at a time, and what goes up in one request. */
export const CHUNK_BYTES = 256 * 1024;

/** Copies of what the service has stay as long as all of them together are no bigger. */
const MOST_SENT_BYTES = 40_000_000;

/** What is sealed of an attachment beside its bytes. */
interface Known {
	kind: AttachmentKind;
	type: string;
	/** Null while it is being recorded, and for one that broke off. */
	seconds: number | null;
	words?: string;
	/** The key of the draft that it is part of. */
	draft: string;
}

/** An attachment as this device keeps it. */
export interface KeptAttachment extends Attachment {
	fate: AttachmentFate;
	/** Bytes of it that the service has. */
	uploaded: number;
	/** It was never said so far: the key of the draft that it is part of. */
	draft: string | null;
}

/** What is known of it before its bytes. */
export type AttachmentStart = Pick<Known, 'kind' | 'type' | 'draft'>;

export function attachmentFate(fate: AttachmentFate): number {
	return ATTACHMENT_FATES.indexOf(fate);
}

/** Makes room for an attachment in a draft, which does not show it yet. @throws {StorageFull | StorageBroken} */
export async function beginAttachment(store: MemberStore, id: string, start: AttachmentStart): Promise<void> {
	const s = await sealKnown(store.vault, id, { ...start, seconds: null });
	await store.together(({ attachments }) =>
		attachments.add({ id, f: attachmentFate('draft'), e: [], z: 0, u: 0, b: 0, s })
	);
}

/** Writes one piece of the bytes, or writes it anew. @throws {StorageFull | StorageBroken} */
export async function writeChunk(
	store: MemberStore,
	id: string,
	place: number,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	const s = await store.vault.sealBytes(bytes, chunkPlace(id, place));
	await store.together(async ({ attachments, chunks }) => {
		// Nothing is added to one that was dropped meanwhile.
		if (!(await attachments.get(id))) return;
		await attachments.update(id, { z: place * CHUNK_BYTES + bytes.byteLength });
		await chunks.put({ i: id, n: place, s });
	});
}

/** Notes what is known once all of it is here, or what is on it. */
export async function describeAttachment(
	store: MemberStore,
	id: string,
	more: Partial<Pick<Known, 'seconds' | 'words'>>
): Promise<void> {
	const row = await store.read(({ attachments }) => attachments.get(id));
	if (!row) return;
	const { words, ...known } = { ...(await openKnown(store.vault, row)), ...more };
	const s = await sealKnown(store.vault, id, words ? { ...known, words } : known);
	await store.together(({ attachments }) => attachments.update(id, { s }));
	await store.changes.announce({ attachments: [id] });
}

/** Forgets an attachment and its bytes. */
export async function dropAttachment(store: MemberStore, id: string): Promise<void> {
	await store.together((tables) => deleteAll(tables, [id]));
	await store.changes.announce({ attachments: [id], counts: true });
}

/** Bytes from `start` up to `end`, opened piece by piece. Null when they are not here. */
export async function readBytes(
	store: MemberStore,
	id: string,
	start: number,
	end: number
): Promise<Blob | null> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for (let at = start; at < end;) {
		const place = Math.floor(at / CHUNK_BYTES);
		const row = await store.read(({ chunks }) => chunks.get([id, place]));
		if (!row) return null;
		const bytes = await store.vault.openBytes(row.s, chunkPlace(id, place));
		const part = bytes.subarray(at - place * CHUNK_BYTES, end - place * CHUNK_BYTES);
		if (part.byteLength === 0) return null;
		parts.push(part);
		at += part.byteLength;
	}
	return new Blob(parts);
}

/** All attachments, or some of them; null for one that is not here. */
export async function loadAttachments(
	store: MemberStore,
	ids?: string[]
): Promise<Map<string, KeptAttachment | null>> {
	const rows = await store.read(({ attachments }) =>
		ids ? attachments.bulkGet(ids) : attachments.toArray()
	);
	const loaded = new Map<string, KeptAttachment | null>((ids ?? []).map((id) => [id, null]));
	for (const row of rows) {
		// One that does not open any more has nothing to show.
		if (row) loaded.set(row.id, await openAttachment(store.vault, row).catch(() => null));
	}
	return loaded;
}

export async function openAttachment(vault: Vault, row: AttachmentRow): Promise<KeptAttachment> {
	const { draft, ...known } = await openKnown(vault, row);
	const fate = ATTACHMENT_FATES[row.f] ?? 'waiting';
	return { ...known, id: row.id, size: row.z, fate, uploaded: row.u, draft: fate === 'draft' ? draft : null };
}

// A transaction does not live through an `await` in which the database is asked for nothing. So the parts
// of transactions below are called with at least one id.

/** Part of the transaction that saves an entry: what it carries goes up with it. */
export async function carry(tables: MemberDatabase, entryId: string, ids: string[]): Promise<void> {
	for (const row of await tables.attachments.bulkGet(ids)) {
		if (!row) continue;
		const f = row.f === attachmentFate('sent') ? row.f : attachmentFate('waiting');
		await tables.attachments.update(row.id, { f, e: [...new Set([...row.e, entryId])] });
	}
}

/** Part of the transaction that takes an entry back: what it alone carries does not go up meanwhile. */
export async function holdCarried(tables: MemberDatabase, entryId: string): Promise<string[]> {
	const rows = await carriedBy(tables, [entryId]);
	const alone = rows.filter(({ e, f }) => e.length === 1 && f === attachmentFate('waiting'));
	for (const { id } of alone) await tables.attachments.update(id, { f: attachmentFate('held') });
	return alone.map(({ id }) => id);
}

/** Part of the transaction in which the service keeps an entry although it was taken back. */
export async function releaseCarried(tables: MemberDatabase, entryId: string): Promise<string[]> {
	const held = (await carriedBy(tables, [entryId])).filter(({ f }) => f === attachmentFate('held'));
	for (const { id } of held) await tables.attachments.update(id, { f: attachmentFate('waiting') });
	return held.map(({ id }) => id);
}

/** Part of the transaction in which entries are erased: what they alone carried goes with them. */
export async function eraseCarried(tables: MemberDatabase, entryIds: string[]): Promise<string[]> {
	const rows = await carriedBy(tables, entryIds);
	const gone: string[] = [];
	for (const { id, e } of rows) {
		const left = e.filter((entryId) => !entryIds.includes(entryId));
		if (left.length > 0) await tables.attachments.update(id, { e: left });
		else gone.push(id);
	}
	if (gone.length > 0) await deleteAll(tables, gone);
	return rows.map(({ id }) => id);
}

/** Makes room: the oldest copies of what the service has are let go, until no more than so many bytes are left. */
export async function letGoOfSent(store: MemberStore, most = MOST_SENT_BYTES): Promise<void> {
	const gone = await store.together(async (tables) => {
		const sent = await tables.attachments.where('f').equals(attachmentFate('sent')).toArray();
		// Ids begin with the time.
		const newestFirst = sent.sort((a, b) => (a.id < b.id ? 1 : -1));
		let bytes = 0;
		const ids = newestFirst.filter(({ z }) => (bytes += z) > most).map(({ id }) => id);
		if (ids.length > 0) await deleteAll(tables, ids);
		return ids;
	});
	if (gone.length > 0) await store.changes.announce({ attachments: gone });
}

export function countWaitingAttachments(store: MemberStore): Promise<number> {
	return store.read(({ attachments }) => attachments.where('f').equals(attachmentFate('waiting')).count());
}

function carriedBy({ attachments }: MemberDatabase, entryIds: string[]): Promise<AttachmentRow[]> {
	return attachments.where('e').anyOf(entryIds).distinct().toArray();
}

async function deleteAll({ attachments, chunks }: MemberDatabase, ids: string[]): Promise<void> {
	await attachments.bulkDelete(ids);
	for (const id of ids) await chunks.where('[i+n]').between([id, 0], [id, Infinity]).delete();
}

function chunkPlace(id: string, place: number): string {
	return `h/${id}/${place}`;
}

function sealKnown(vault: Vault, id: string, known: Known) {
	return vault.seal(known, `g/${id}`);
}

function openKnown(vault: Vault, row: AttachmentRow): Promise<Known> {
	return vault.open<Known>(row.s, `g/${row.id}`);
}
