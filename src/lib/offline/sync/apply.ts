import type { Entry } from '$lib/domain/entries/entry';
import type { Receipt } from '$lib/domain/entries/receipt';
import { eraseCarried } from '$lib/offline/store/attachments';
import { sealEntry } from '$lib/offline/store/entries';
import { feedKey, sealFeedItem } from '$lib/offline/store/feed';
import type { EntryRow, FeedRow } from '$lib/offline/store/member-database';
import { readMark, writeMark, type MemberStore } from '$lib/offline/store/member-store';
import { inPieces } from '$lib/platform/breath';
import { deviceNews, heedDeviceNews } from './device-news';
import type { Page } from './shapes';

type Arrived<Row> = { key: string; seq: number; row: Row | null };

/**
 * Writes one page of the feed. The only writer of feed items: whatever the child sees of the service
 * has come through here, and `seq` only grows, so that a page which comes late changes nothing.
 * Kinds that this app does not know are kept, sealed, for the app that will.
 */
export async function applyFeed(store: MemberStore, page: Page): Promise<void> {
	const arrived = await inPieces(page.items, async (item): Promise<Arrived<FeedRow>> => {
		if (item.body === null) {
			return { key: await feedKey(store.vault, item.kind, item.id), seq: item.seq, row: null };
		}
		const row = await sealFeedItem(store.vault, item);
		return { key: row.k, seq: item.seq, row };
	});
	const erased = receiptsIn(page)
		.filter(isErased)
		.map(({ entryId }) => entryId);
	const said = await deviceNews(store.vault, page);
	let attachments: string[] = [];
	const changed = await store.together(async (tables) => {
		const have = await readMark(tables, 'feed-seq');
		const fresh = latest(arrived).filter(({ seq }) => seq > have);
		await tables.feed.bulkPut(rowsOf(fresh));
		await tables.feed.bulkDelete(goneOf(fresh));
		await tables.entries.bulkDelete(erased);
		if (erased.length > 0) attachments = await eraseCarried(tables, erased);
		if (page.next > have) await writeMark(tables, 'feed-seq', page.next);
		if (!said || said.seq <= have) return fresh.map(({ key }) => key);
		attachments.push(...(await heedDeviceNews(tables, said, have)));
		erased.push(...said.gone.entries);
		return [...fresh.map(({ key }) => key), ...said.gone.feed];
	});
	if (changed.length) await store.changes.announce({ feed: changed, entries: erased, attachments });
}

/** The receipts in a page. */
export function receiptsIn(page: Page): Receipt[] {
	return page.items
		.filter(({ kind, body }) => kind === 'receipt' && body && 'entryId' in body)
		.map(({ body }) => body as Receipt);
}

/** Taken back, here or on another device, before anybody saw it: the service has erased it, and so do we. */
export function isErased({ takenBackAt, seenAt }: Receipt): boolean {
	return takenBackAt !== null && seenAt === null;
}

/**
 * Writes one page of the child's own past entries. What this device already has of an entry is never
 * touched, but for one that was erased elsewhere before anybody saw it.
 */
export async function applyEntries(store: MemberStore, page: Page): Promise<void> {
	const arrived = await inPieces(page.items, async ({ id, at, seq, body }): Promise<Arrived<EntryRow>> => {
		const row = body && (await sealEntry(store.vault, body as Entry, 'received', { receivedAt: at }));
		return { key: id, seq, row };
	});
	let attachments: string[] = [];
	const changed = await store.together(async (tables) => {
		const known = await tables.entries.bulkGet(arrived.map(({ key }) => key));
		const fresh = arrived.filter(({ row }, place) => (row === null) === (known[place] !== undefined));
		await tables.entries.bulkPut(rowsOf(fresh));
		await tables.entries.bulkDelete(goneOf(fresh));
		await tables.outbox.where('id').anyOf(goneOf(fresh)).delete();
		const gone = goneOf(fresh);
		if (gone.length > 0) attachments = await eraseCarried(tables, gone);
		await writeMark(tables, 'entries-seq', Math.max(page.next, await readMark(tables, 'entries-seq')));
		return fresh.map(({ key }) => key);
	});
	if (changed.length) await store.changes.announce({ entries: changed, attachments, counts: true });
}

/** The last of each key: a page may hold a thing and its going. */
function latest<Row>(arrived: Arrived<Row>[]): Arrived<Row>[] {
	return [...new Map(arrived.map((one) => [one.key, one])).values()];
}

function rowsOf<Row>(arrived: Arrived<Row>[]): Row[] {
	return arrived.flatMap(({ row }) => (row === null ? [] : [row]));
}

function goneOf<Row>(arrived: Arrived<Row>[]): string[] {
	return arrived.filter(({ row }) => row === null).map(({ key }) => key);
}
