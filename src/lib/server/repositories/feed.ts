import { and, asc, eq, gt, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { FeedBodies, FeedItem, FeedKind } from '$lib/domain/feed/feed';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { children, feedItems } from '$lib/server/db/schema/index';
import type { DeviceActor } from '$lib/server/policy/actors';
import { isAdvocates, opensFor } from '$lib/server/policy/advocates';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import { nextNumber } from './numbers';

export interface FeedWrite<K extends FeedKind = FeedKind> {
	childId: string;
	kind: K;
	id: string;
	/** Null takes the thing away from the child's devices. */
	body: FeedBodies[K] | null;
	/** `device`: `deviceId` alone. */
	audience: 'child' | 'helpers' | 'device';
	/** A device that gets it whatever else it gets: a helper's, or one that is not open to the advocate's things. */
	deviceId?: string | null;
	/** Under whose key it is sealed, where that is not the council's whose child it is. */
	organisationId?: string;
	at: Date;
}

export interface Written {
	seq: number;
	/** The council keeps it whose child it is, and no advocacy service. */
	isCouncils: boolean;
}

/** Names one thing of a feed. */
export type FeedKey = Pick<FeedItem, 'kind' | 'id'>;

export interface FeedPage {
	items: FeedItem[];
	next: number;
	more: boolean;
}

function contextOf(childId: string, kind: string, id: string): string {
	return `feed/${childId}/${kind}/${id}`;
}

/**
 * What a device may have of its child's feed: everything, or for a helper what is meant for helpers. What
 * an advocacy service keeps is for devices that are open to it.
 */
function readableBy(db: Queryable, device: DeviceActor): SQL {
	const audiences = device.role === 'child' ? (['child', 'helpers'] as const) : (['helpers'] as const);
	return and(
		eq(feedItems.childId, device.childId),
		or(inArray(feedItems.audience, audiences), eq(feedItems.deviceId, device.deviceId)),
		opensFor(db, device, feedItems)
	) as SQL;
}

/** That something has been read is told to whoever sent it; not by whom, where that would name the advocate. */
function hidesWho(db: Queryable, device: DeviceActor): SQL<boolean> {
	if (device.isOpen) return sql<boolean>`false`;
	return sql<boolean>`${isAdvocates(db, feedItems.organisationId)}`;
}

function withoutWho(item: FeedItem): FeedItem {
	if (item.kind !== 'receipt' || !item.body) return item;
	return { ...item, body: { ...item.body, seenBy: null, answeredBy: null } };
}

export class FeedRepository {
	constructor(private readonly keys: KeyRing) {}

	/**
	 * Writes one thing to a child's feed. The child's row stays locked until the transaction ends, so
	 * numbers become visible in the order in which they were given.
	 */
	async write<K extends FeedKind>(tx: Transaction, item: FeedWrite<K>): Promise<Written> {
		const [child] = await tx
			.update(children)
			.set({ feedSeq: nextNumber(children.feedSeq) })
			.where(eq(children.id, item.childId))
			.returning({ seq: children.feedSeq, organisationId: children.organisationId });
		if (!child) throw new Error('The child of a feed item does not exist');
		const organisationId = item.organisationId ?? child.organisationId;
		const context = contextOf(item.childId, item.kind, item.id);
		const row = {
			seq: child.seq,
			at: item.at,
			organisationId,
			sealed: item.body === null ? null : this.keys.seal(organisationId, context, item.body),
			audience: item.audience,
			deviceId: item.deviceId ?? null
		};
		await tx
			.insert(feedItems)
			.values({ childId: item.childId, kind: item.kind, id: item.id, ...row })
			.onConflictDoUpdate({ target: [feedItems.childId, feedItems.kind, feedItems.id], set: row });
		return { seq: child.seq, isCouncils: organisationId === child.organisationId };
	}

	/** One page of what a device may have, in the order of the sequence numbers. */
	async page(db: Queryable, device: DeviceActor, after: number, limit: number): Promise<FeedPage> {
		const rows = await db
			.select({ row: feedItems, hidesWho: hidesWho(db, device) })
			.from(feedItems)
			.where(and(gt(feedItems.seq, after), readableBy(db, device)))
			.orderBy(asc(feedItems.seq))
			.limit(limit + 1);
		const items = rows
			.slice(0, limit)
			.map(({ row, hidesWho }) => (hidesWho ? withoutWho(this.#open(row)) : this.#open(row)));
		return { items, next: items.at(-1)?.seq ?? after, more: rows.length > limit };
	}

	/** One thing as it is in the feed now; undefined when it was never there or is gone. */
	async find<K extends FeedKind>(
		db: Queryable,
		childId: string,
		kind: K,
		id: string
	): Promise<FeedBodies[K] | undefined> {
		const [row] = await db
			.select()
			.from(feedItems)
			.where(and(eq(feedItems.childId, childId), eq(feedItems.kind, kind), eq(feedItems.id, id)));
		return row ? ((this.#open(row).body as FeedBodies[K] | null) ?? undefined) : undefined;
	}

	/**
	 * Everything of one kind as it is in the feed now, of what one organisation let the child know: no
	 * service of a council ever reads what the child has from an advocate.
	 */
	async ofKind<K extends FeedKind>(
		db: Queryable,
		{ childId, organisationId }: { childId: string; organisationId: string },
		kind: K
	): Promise<FeedBodies[K][]> {
		const rows = await db
			.select()
			.from(feedItems)
			.where(
				and(
					eq(feedItems.childId, childId),
					eq(feedItems.organisationId, organisationId),
					eq(feedItems.kind, kind)
				)
			)
			.orderBy(asc(feedItems.seq));
		return rows.flatMap((row) => {
			const { body } = this.#open(row);
			return body === null ? [] : [body as FeedBodies[K]];
		});
	}

	/** Whose of these things an advocacy service's are, if any: the service's id. */
	async advocatesAmong(
		db: Queryable,
		childId: string,
		keys: readonly { kind: string; id: string }[]
	): Promise<string | undefined> {
		const wanted = sql.param(keys.map(({ kind, id }) => `${kind}/${id}`));
		const [row] = await db
			.select({ organisationId: feedItems.organisationId })
			.from(feedItems)
			.where(
				and(
					eq(feedItems.childId, childId),
					sql`${feedItems.kind} || '/' || ${feedItems.id} = any(${wanted}::text[])`,
					isAdvocates(db, feedItems.organisationId)
				)
			)
			.limit(1);
		return row?.organisationId;
	}

	/** What this device has only while it is open to the advocate's things. */
	async advocatesBeyond(db: Queryable, device: { id: string; childId: string }): Promise<FeedKey[]> {
		return db
			.select({ kind: feedItems.kind, id: feedItems.id })
			.from(feedItems)
			.where(
				and(
					eq(feedItems.childId, device.childId),
					isAdvocates(db, feedItems.organisationId),
					sql`${feedItems.deviceId} is distinct from ${device.id}`,
					isNotNull(feedItems.sealed)
				)
			);
	}

	#open(row: typeof feedItems.$inferSelect): FeedItem {
		const body = row.sealed
			? this.keys.open(row.organisationId, contextOf(row.childId, row.kind, row.id), row.sealed)
			: null;
		return { seq: row.seq, kind: row.kind, id: row.id, at: row.at.toISOString(), body } as FeedItem;
	}
}
