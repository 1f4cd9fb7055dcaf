import { sql } from 'drizzle-orm';
import type { FeedKind } from '$lib/domain/feed/feed';
import type { Transaction } from '$lib/server/db/types';
import { FEED_CHANNEL, writeNotice, type FeedNotice } from '$lib/server/feed-notice';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { FeedPage, FeedWrite, Written } from '$lib/server/repositories/feed';
import type { ServiceContext } from './context';

export class FeedService {
	constructor(private readonly context: ServiceContext) {}

	/**
	 * Lets a child know something. Part of the caller's transaction: either what happened and the
	 * child's knowing of it are both kept, or neither.
	 */
	async publish<K extends FeedKind>(tx: Transaction, item: Omit<FeedWrite<K>, 'at'>): Promise<void> {
		const { repositories, clock } = this.context;
		const written = await repositories.feed.write(tx, { ...item, at: clock.now() });
		await this.#tell(tx, await this.#notice(tx, item, written));
	}

	/** Cuts the line of a device that was ended, which would else hear of it minutes later. */
	async cutLine(tx: Transaction, childId: string, deviceId: string): Promise<void> {
		await this.#tell(tx, { childId, seq: 0, audience: 'ended', deviceIds: [deviceId] });
	}

	async page(device: DeviceActor, page: { after: number; limit: number }): Promise<FeedPage> {
		return this.context.repositories.feed.page(this.context.db, device, page.after, page.limit);
	}

	async #tell(tx: Transaction, notice: FeedNotice): Promise<void> {
		await tx.execute(sql`select pg_notify(${FEED_CHANNEL}, ${writeNotice(notice)})`);
	}

	/** Whoever may not have it must not hear that there is something, either. */
	async #notice(
		tx: Transaction,
		{ childId, audience, deviceId }: Pick<FeedWrite, 'childId' | 'audience' | 'deviceId'>,
		{ seq, isCouncils }: Written
	): Promise<FeedNotice> {
		const own = deviceId ? [deviceId] : [];
		if (isCouncils) return { childId, seq, audience, deviceIds: own };
		const open = await this.context.repositories.devices.openOf(tx, childId);
		return { childId, seq, audience: 'device', deviceIds: [...open, ...own] };
	}
}
