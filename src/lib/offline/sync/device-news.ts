import type { DeviceState } from '$lib/domain/devices/device-state';
import { eraseCarried } from '$lib/offline/store/attachments';
import { feedKey } from '$lib/offline/store/feed';
import type { MemberDatabase } from '$lib/offline/store/member-database';
import { readMark, writeMark } from '$lib/offline/store/member-store';
import type { Vault } from '$lib/offline/vault/vault';
import type { Page } from './shapes';

/** What the service says of this device itself: whether it has what the child and an advocate say. */
export interface DeviceNews {
	seq: number;
	isOpen: boolean;
	/** What is taken off it: rows of the feed, and ids of entries. */
	gone: { feed: string[]; entries: string[] };
}

/** The last word on it in a page of the feed. */
export async function deviceNews(vault: Vault, page: Page): Promise<DeviceNews | null> {
	const said = page.items.findLast(({ kind, body }) => kind === 'device' && body);
	if (!said) return null;
	const { advocate, gone } = said.body as DeviceState;
	const feed = await Promise.all((gone?.items ?? []).map(({ kind, id }) => feedKey(vault, kind, id)));
	return { seq: said.seq, isOpen: advocate === 'open', gone: { feed, entries: gone?.entries ?? [] } };
}

/**
 * Part of the transaction that writes the page, after the page. A device that was let in has missed what was
 * said before: it fetches everything once more, from the start.
 * @param have up to where this device had the feed before the page
 * @returns ids of the attachments that something happened to
 */
export async function heedDeviceNews(
	tables: MemberDatabase,
	{ isOpen, gone }: DeviceNews,
	have: number
): Promise<string[]> {
	const wasOpen = (await readMark(tables, 'is-open')) === 1;
	await writeMark(tables, 'is-open', Number(isOpen));
	await tables.feed.bulkDelete(gone.feed);
	await tables.entries.bulkDelete(gone.entries);
	if (isOpen && !wasOpen && have > 0)
		for (const mark of ['feed-seq', 'entries-seq', 'entries-whole'] as const)
			await writeMark(tables, mark, 0);
	return gone.entries.length > 0 ? eraseCarried(tables, gone.entries) : [];
}
