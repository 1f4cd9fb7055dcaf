import type { FeedItem } from '$lib/domain/feed/feed';
import type { Vault } from '$lib/offline/vault/vault';
import type { FeedRow } from './member-database';
import type { MemberStore } from './member-store';

/** A feed item as it came. Its kind may be one that only a newer app knows. */
export interface RawFeedItem {
	seq: number;
	kind: string;
	id: string;
	at: string;
	body: object | null;
}

/** The row's key of a feed item. */
export function feedKey(vault: Vault, kind: string, id: string): Promise<string> {
	return vault.digest(`feed/${kind}/${id}`);
}

export async function sealFeedItem(vault: Vault, item: RawFeedItem): Promise<FeedRow> {
	const k = await feedKey(vault, item.kind, item.id);
	return { k, q: item.seq, s: await vault.seal(item, `a/${k}`) };
}

export function openFeedItem(vault: Pick<Vault, 'open'>, row: FeedRow): Promise<FeedItem> {
	return vault.open<FeedItem>(row.s, `a/${row.k}`);
}

/** Remembers, on this device, that feed items have been opened as they stand now. */
export async function markItemsRead(
	store: MemberStore,
	items: readonly { kind: string; id: string }[]
): Promise<void> {
	const keys = await Promise.all(items.map(({ kind, id }) => feedKey(store.vault, kind, id)));
	await store.together(async ({ feed, read }) => {
		const rows = await feed.bulkGet(keys);
		await read.bulkPut(rows.flatMap((row) => (row ? [{ k: row.k, q: row.q }] : [])));
	});
	await store.changes.announce({ read: keys });
}
