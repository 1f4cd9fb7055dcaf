import type { FeedItem } from '$lib/domain/feed/feed';
import {
	countWaitingAttachments,
	loadAttachments,
	type KeptAttachment
} from '$lib/offline/store/attachments';
import { loadDrafts } from '$lib/offline/store/drafts';
import { openEntry, type KeptEntry } from '$lib/offline/store/entries';
import { openFeedItem } from '$lib/offline/store/feed';
import { Packs } from '$lib/offline/store/packs';
import type { Change } from '$lib/offline/store/changes';
import { loadPictures, type KeptPicture } from '$lib/offline/store/pictures';
import { readMark, type MemberStore } from '$lib/offline/store/member-store';
import type { EntryRow, FeedRow } from '$lib/offline/store/member-database';
import { letGoOfDamaged } from '$lib/offline/store/repair';
import { countWaiting } from '$lib/offline/store/outbox';
import { inPieces } from '$lib/platform/breath';

/** All that a member's store holds, open, in memory. Filled from the store alone: what is not committed is not here. */
export class Known {
	/** By the row's key. */
	readonly feed = new Map<string, FeedItem>();
	readonly entries = new Map<string, KeptEntry>();
	/** The words of each draft, by the digest and by the key of where they are being written. */
	readonly drafts = new Map<string, string>();
	/** Up to which `seq` the child has read an item. */
	readonly read = new Map<string, number>();
	readonly attachments = new Map<string, KeptAttachment>();
	/** Pictures of the child's own that stay on this device. */
	readonly pictures = new Map<string, KeptPicture>();
	waiting = 0;
	lastPulledAt: string | null = null;
	readonly #draftKeys = new Map<string, string>();
	readonly #packs: Packs;

	constructor(private readonly store: MemberStore) {
		this.#packs = new Packs(store);
	}

	/** Opens everything, in pieces that let the screen answer in between. */
	async loadAll(): Promise<void> {
		const [items, said] = await Promise.all([
			this.store.read((tables) => tables.feed.toArray()),
			this.store.read((tables) => tables.entries.toArray()),
			this.#packs.load(),
			this.#readRead(),
			this.#readDrafts(),
			this.#readAttachments(),
			this.#readPictures(),
			this.#readCounts()
		]);
		const [feed, entries] = await Promise.all([this.#openFeed(items), this.#openEntries(said)]);
		await letGoOfDamaged(
			this.store,
			feed.map(({ k }) => k),
			entries.map(({ id }) => id)
		);
	}

	/** Keeps together what is open, so that the next start is quick. For when nobody waits. */
	keepPacks(): Promise<void> {
		return this.#packs.keep();
	}

	/** Reads again what has changed. */
	async refresh(change: Change): Promise<void> {
		if (change.feed) await this.#readFeed(change.feed);
		if (change.entries) await this.#readEntries(change.entries);
		if (change.read) await this.#readRead(change.read);
		if (change.drafts) await this.#readDrafts(change.drafts);
		if (change.attachments) await this.#readAttachments(change.attachments);
		if (change.pictures) await this.#readPictures(change.pictures);
		if (change.counts) await this.#readCounts();
	}

	async #readFeed(keys: string[]): Promise<void> {
		const rows = await this.store.read(({ feed }) => feed.bulkGet(keys));
		for (const [place, key] of keys.entries()) if (!rows[place]) this.feed.delete(key);
		await this.#openFeed(rows.filter((row) => row !== undefined));
	}

	async #readEntries(ids: string[]): Promise<void> {
		const rows = await this.store.read(({ entries }) => entries.bulkGet(ids));
		for (const [place, id] of ids.entries()) if (!rows[place]) this.entries.delete(id);
		await this.#openEntries(rows.filter((row) => row !== undefined));
	}

	#openFeed(rows: FeedRow[]): Promise<FeedRow[]> {
		return openEach(rows, async (row) => this.feed.set(row.k, await openFeedItem(this.#packs, row)));
	}

	#openEntries(rows: EntryRow[]): Promise<EntryRow[]> {
		return openEach(rows, async (row) => this.entries.set(row.id, await openEntry(this.#packs, row)));
	}

	async #readRead(keys?: string[]): Promise<void> {
		for (const row of await this.store.read(({ read }) => (keys ? read.bulkGet(keys) : read.toArray()))) {
			if (row) this.read.set(row.k, row.q);
		}
	}

	async #readDrafts(digests?: string[]): Promise<void> {
		for (const [digest, draft] of await loadDrafts(this.store, digests)) {
			const key = draft?.key ?? this.#draftKeys.get(digest);
			if (key === undefined) continue;
			this.#draftKeys.set(digest, key);
			if (draft) this.drafts.set(key, draft.words);
			else this.drafts.delete(key);
		}
	}

	async #readAttachments(ids?: string[]): Promise<void> {
		for (const [id, attachment] of await loadAttachments(this.store, ids)) {
			if (attachment) this.attachments.set(id, attachment);
			else this.attachments.delete(id);
		}
	}

	async #readPictures(keys?: string[]): Promise<void> {
		for (const [key, kept] of await loadPictures(this.store, keys)) {
			if (kept) this.pictures.set(key, kept);
			else this.pictures.delete(key);
		}
	}

	async #readCounts(): Promise<void> {
		this.waiting = (await countWaiting(this.store)) + (await countWaitingAttachments(this.store));
		const pulledAt = await this.store.read((tables) => readMark(tables, 'pulled-at'));
		this.lastPulledAt = pulledAt ? new Date(pulledAt).toISOString() : null;
	}
}

/** Answers with the rows that do not open. */
async function openEach<Row>(rows: Row[], open: (row: Row) => Promise<unknown>): Promise<Row[]> {
	const damaged: Row[] = [];
	await inPieces(rows, (row) => open(row).catch(() => damaged.push(row)));
	return damaged;
}
