import { eraseCarried, releaseCarried } from './attachments';
import { fateNumber, sealAftermath } from './entries';
import type { OutboxRow } from './member-database';
import type { MemberStore } from './member-store';

/** A wait longer than any that is ever set, in milliseconds: the device's clock was wrong when it was noted. */
const IMPOSSIBLE_WAIT = 600_000;

/** The first thing in the outbox that may be tried now. */
export function nextInOutbox(store: MemberStore, now: number): Promise<OutboxRow | undefined> {
	return store.read(({ outbox }) =>
		outbox
			.orderBy('n')
			.filter((row) => row.b <= now || row.b > now + IMPOSSIBLE_WAIT)
			.first()
	);
}

/** When the next thing that must wait may be tried, in milliseconds since 1970; null where nothing waits. */
export async function nextWaitEnds(store: MemberStore): Promise<number | null> {
	const rows = await store.read(({ outbox }) => outbox.toArray());
	return rows.length ? Math.min(...rows.map((row) => row.b)) : null;
}

/** How many things wait that the child would miss. */
export function countWaiting(store: MemberStore): Promise<number> {
	return store.read(({ outbox }) => outbox.filter((row) => row.m === undefined).count());
}

/**
 * Notes, before anything leaves the device, that it may have arrived from now on.
 * False when the row is no longer there: it was taken back or settled in the meantime.
 */
export function noteAttempt(store: MemberStore, row: OutboxRow, now: number): Promise<boolean> {
	return store.together(async ({ outbox }) => (await outbox.update(row.n, { t: now })) === 1);
}

/** The service has it. An entry that was taken back meanwhile stays so. */
export async function settleReceived(store: MemberStore, row: OutboxRow, receivedAt: string): Promise<void> {
	const after = await sealAftermath(store.vault, row.id, { receivedAt });
	await store.together(async ({ entries, outbox }) => {
		if (!(await outbox.get(row.n))) return;
		await outbox.delete(row.n);
		await entries.update(row.id, { f: fateNumber('received'), r: after });
	});
	await store.changes.announce({ entries: [row.id], counts: true });
}

/** The service will not have it. The words stay, and the entries behind it go on. */
export async function settleRefused(store: MemberStore, row: OutboxRow, code: string): Promise<void> {
	const after = await sealAftermath(store.vault, row.id, { refusedFor: code });
	await store.together(async ({ entries, outbox }) => {
		if (!(await outbox.get(row.n))) return;
		await outbox.delete(row.n);
		await entries.update(row.id, { f: fateNumber('refused'), r: after });
	});
	await store.changes.announce({ entries: [row.id], counts: true });
}

/** What the service did with an entry that was taken back. `kept`: it would not take it back. */
export type TakenBackHow = 'erased' | 'marked' | 'kept';

export async function settleTakenBack(store: MemberStore, row: OutboxRow, how: TakenBackHow): Promise<void> {
	const attachments = await store.together(async (tables) => {
		await tables.outbox.delete(row.n);
		if (how === 'kept') {
			await tables.entries.update(row.id, { f: fateNumber('received') });
			return releaseCarried(tables, row.id);
		}
		if (how === 'erased') await tables.entries.delete(row.id);
		return how === 'erased' ? eraseCarried(tables, [row.id]) : [];
	});
	await store.changes.announce({ entries: [row.id], attachments, counts: true });
}

/** Lets one thing in the outbox wait until its `b`, without holding up the others. */
export function letWait(store: MemberStore, { n, t, b }: OutboxRow): Promise<unknown> {
	return store.together(({ outbox }) => outbox.update(n, { t, b }));
}
