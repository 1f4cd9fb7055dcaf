import { sql } from 'drizzle-orm';
import type { FeedKind } from '$lib/domain/feed/feed';
import type { Transaction } from '$lib/server/db/types';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { FeedPage, FeedWrite } from '$lib/server/repositories/feed';
import type { ServiceContext } from './context';

/** The channel on which every process of the service hears that a child's feed has moved. */
export const FEED_CHANNEL = 'feed_moved';

export class FeedService {
	constructor(private readonly context: ServiceContext) {}

	/**
	 * Lets a child know something. Part of the caller's transaction: either what happened and the
	 * child's knowing of it are both kept, or neither.
	 */
	async publish<K extends FeedKind>(tx: Transaction, item: Omit<FeedWrite<K>, 'at'>): Promise<void> {
		const { repositories, clock } = this.context;
		const seq = await repositories.feed.write(tx, { ...item, at: clock.now() });
		await tx.execute(sql`select pg_notify(${FEED_CHANNEL}, ${`${item.childId} ${seq}`})`);
	}

	async page(device: DeviceActor, page: { after: number; limit: number }): Promise<FeedPage> {
		return this.context.repositories.feed.page(this.context.db, device, page.after, page.limit);
	}
}
