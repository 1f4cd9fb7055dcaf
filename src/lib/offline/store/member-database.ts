import type { Dexie, Table } from 'dexie';
import type { Sealed } from '$lib/offline/vault/vault';
import { describeDatabase, type Databases, type SchemaVersion } from './databases';

/**
 * The tables of one member. Whoever reads the raw database sees digests, uuids and numbers, and
 * how many rows there are; every word is in a `Sealed`. So property names stay as short as this.
 */

/** One feed item. */
export interface FeedRow {
	/** Digest of kind and id. */
	k: string;
	/** `seq`. */
	q: number;
	s: Sealed;
}

/** What has become of an entry, as far as this device knows by itself. */
export const FATES = ['waiting', 'received', 'refused', 'taken-back'] as const;

export type Fate = (typeof FATES)[number];

export interface EntryRow {
	/** The entry's id. */
	id: string;
	/** Place in FATES. */
	f: number;
	/** The entry. */
	s: Sealed;
	/** When it was received, or why it was refused. */
	r?: Sealed;
}

/** What the outbox asks of the service. */
export const SEND = 0;
export const TAKE_BACK = 1;

export interface OutboxRow {
	/** The order in which things go up. */
	n: number;
	/** The entry's id. */
	id: string;
	w: typeof SEND | typeof TAKE_BACK;
	/** When the entry was last tried, in milliseconds since 1970; 0: it has never left the device. */
	t: number;
	/** Not to be tried before, in milliseconds since 1970. */
	b: number;
	/** 1: nothing that the child said, so that nobody has to know that it waits. */
	m?: 1;
}

export interface DraftRow {
	/** Digest of the draft's key. */
	k: string;
	s: Sealed;
}

/** Up to which `seq` the child has read a feed item. */
export interface ReadRow {
	/** As in the feed. */
	k: string;
	q: number;
}

/** What has become of an attachment. `held`: its entry was taken back, and the service has yet to say so. */
export const ATTACHMENT_FATES = ['draft', 'waiting', 'sent', 'refused', 'held'] as const;

export type AttachmentFate = (typeof ATTACHMENT_FATES)[number];

export interface AttachmentRow {
	/** The attachment's id. */
	id: string;
	/** Place in ATTACHMENT_FATES. */
	f: number;
	/** Ids of the entries that carry it. */
	e: string[];
	/** Bytes that are here. */
	z: number;
	/** Bytes of those that the service has. */
	u: number;
	/** 1: the service has said that it knows of it. */
	b: 0 | 1;
	/** What it is. */
	s: Sealed;
}

/** A piece of an attachment's bytes. All but the last are of the same size. */
export interface ChunkRow {
	/** The attachment's id. */
	i: string;
	/** Its place, from 0. */
	n: number;
	s: Sealed;
}

export interface MarkRow {
	/** Place in MARKS. */
	k: number;
	v: number;
}

/** A picture of the child's own that stays on this device. */
export interface PictureRow {
	/** Digest of what it stands for. */
	k: string;
	s: Sealed;
}

/** Many values, sealed together: see `Packs`. */
export interface PackRow {
	/** From 0. */
	n: number;
	s: Sealed;
}

/** Numbers that a member's store remembers. Add at the end only. */
export const MARKS = [
	'feed-seq',
	'entries-seq',
	'entries-whole',
	'pulled-at',
	'paused-until',
	/** 1: this device has what the child and an advocate say, from the start. */
	'is-open'
] as const;

export type Mark = (typeof MARKS)[number];

export const MEMBER_VERSIONS: readonly SchemaVersion[] = [
	{ number: 1, stores: { a: 'k', b: 'id', c: '++n,id', d: 'k', e: 'k', f: 'k' } },
	{ number: 2, stores: { g: 'id,f,*e', h: '[i+n]' } },
	{ number: 3, stores: { j: 'k' } },
	{ number: 4, stores: { k: 'n' } }
];

export interface MemberDatabase {
	dexie: Dexie;
	feed: Table<FeedRow, string>;
	entries: Table<EntryRow, string>;
	outbox: Table<OutboxRow, number, Omit<OutboxRow, 'n'>>;
	drafts: Table<DraftRow, string>;
	read: Table<ReadRow, string>;
	marks: Table<MarkRow, number>;
	attachments: Table<AttachmentRow, string>;
	chunks: Table<ChunkRow, [string, number]>;
	pictures: Table<PictureRow, string>;
	packs: Table<PackRow, number>;
}

export function memberDatabase(
	name: string,
	databases: Databases,
	versions: readonly SchemaVersion[] = MEMBER_VERSIONS
): MemberDatabase {
	const dexie = describeDatabase(name, versions, databases);
	// What is deleted is in no pack either.
	for (const table of ['a', 'b'])
		dexie.table(table).hook('deleting', (_key, _row, transaction) => void transaction.table('k').clear());
	return {
		dexie,
		feed: dexie.table('a'),
		entries: dexie.table('b'),
		outbox: dexie.table('c'),
		drafts: dexie.table('d'),
		read: dexie.table('e'),
		marks: dexie.table('f'),
		attachments: dexie.table('g'),
		chunks: dexie.table('h'),
		pictures: dexie.table('j'),
		packs: dexie.table('k')
	};
}
