import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import type { Entry } from '$lib/domain/entries/entry';
import type { Vault } from '$lib/offline/vault/vault';
import { carry, eraseCarried, holdCarried } from './attachments';
import { draftKey } from './drafts';
import { FATES, SEND, TAKE_BACK, type EntryRow, type Fate } from './member-database';
import type { MemberStore } from './member-store';

/** What the service, or its refusal, has added to an entry. */
export interface Aftermath {
	receivedAt?: string;
	/** The stable code of the refusal. */
	refusedFor?: string;
}

/** An entry as the store keeps it. */
export interface KeptEntry {
	entry: Entry;
	fate: Fate;
	receivedAt: string | null;
	refusedFor: string | null;
}

export function fateNumber(fate: Fate): number {
	return FATES.indexOf(fate);
}

export async function sealEntry(
	vault: Vault,
	entry: Entry,
	fate: Fate,
	after?: Aftermath
): Promise<EntryRow> {
	const row: EntryRow = { id: entry.id, f: fateNumber(fate), s: await vault.seal(entry, `b/${entry.id}`) };
	if (after) row.r = await sealAftermath(vault, entry.id, after);
	return row;
}

export function sealAftermath(vault: Vault, id: string, after: Aftermath) {
	return vault.seal(after, `b/${id}/r`);
}

export async function openEntry(vault: Pick<Vault, 'open'>, row: EntryRow): Promise<KeptEntry> {
	const [entry, after] = await Promise.all([
		vault.open<Entry>(row.s, `b/${row.id}`),
		row.r ? vault.open<Aftermath>(row.r, `b/${row.id}/r`) : null
	]);
	return {
		entry,
		fate: FATES[row.f] ?? 'waiting',
		receivedAt: after?.receivedAt ?? null,
		refusedFor: after?.refusedFor ?? null
	};
}

/**
 * Keeps an entry and its place in the outbox, lets what it carries go up, and ends its draft: all or
 * nothing. Once this resolves it is on the disk.
 * @throws {StorageFull | StorageBroken} when it is not.
 */
export async function saveEntry(store: MemberStore, entry: Entry, fromDraft?: string): Promise<void> {
	const row = await sealEntry(store.vault, entry, 'waiting');
	const ended = fromDraft === undefined ? [] : [await draftKey(store.vault, fromDraft)];
	const attachments = attachmentIdsIn(entry);
	await store.together(async (tables) => {
		await tables.entries.add(row);
		await tables.outbox.add({ id: entry.id, w: SEND, t: 0, b: 0, ...(isSaid(entry) ? {} : { m: 1 }) });
		await tables.drafts.bulkDelete(ended);
		if (attachments.length > 0) await carry(tables, entry.id, attachments);
	});
	await store.changes.announce({ entries: [entry.id], drafts: ended, attachments, counts: true });
}

/** Whether it is something that the child said, and would miss. */
export function isSaid({ kind }: Entry): boolean {
	return kind !== 'read-marks';
}

/** `erased`: it never left the device, and now it is nowhere. `asked`: the service will be asked to take it back. */
export type TakingBack = 'erased' | 'asked' | 'not-here';

/**
 * Takes an entry back. One that was tried before may have arrived although no answer came, so that the
 * service is asked about it as well.
 */
export async function takeBackEntry(store: MemberStore, id: string): Promise<TakingBack> {
	let attachments: string[] = [];
	const how = await store.together(async (tables): Promise<TakingBack> => {
		const { entries, outbox } = tables;
		const row = await entries.get(id);
		if (!row) return 'not-here';
		if (row.f === fateNumber('taken-back')) return 'asked';
		const waiting = await outbox.where('id').equals(id).first();
		await outbox.where('id').equals(id).delete();
		if (row.f === fateNumber('refused') || waiting?.t === 0) {
			await entries.delete(id);
			attachments = await eraseCarried(tables, [id]);
			return 'erased';
		}
		attachments = await holdCarried(tables, id);
		await entries.update(id, { f: fateNumber('taken-back') });
		await outbox.add({ id, w: TAKE_BACK, t: waiting?.t ?? 0, b: 0 });
		return 'asked';
	});
	if (how !== 'not-here') await store.changes.announce({ entries: [id], attachments, counts: true });
	return how;
}
