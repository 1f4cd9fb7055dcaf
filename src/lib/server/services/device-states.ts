import type { AdvocateAccess, DeviceState, OwnDevice } from '$lib/domain/devices/device-state';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { DeviceRow } from '$lib/server/repositories/devices';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

type Which = Pick<DeviceRow, 'id' | 'childId'>;

/**
 * Which devices have what a child and an advocate say to each other. A joining code is made by the council
 * and may be used by whoever made it, so it alone opens nothing (decision 9). Each device is told what it has.
 */
export class DeviceStates {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService
	) {}

	/** Devices of the child's own that are signed in, in the order in which they joined. */
	async list(db: Queryable, childId: string): Promise<OwnDevice[]> {
		const all = await this.context.repositories.devices.ownOf(db, childId);
		return all.flatMap(({ row, codeFrom }, place) => {
			if (row.signedOutAt || row.endedAt) return [];
			return {
				id: row.id,
				number: place + 1,
				joinedAt: row.createdAt.toISOString(),
				lastUsedAt: row.lastUsedAt.toISOString(),
				codeFrom,
				isOpen: row.openedAt !== null
			};
		});
	}

	/** Tells a device that has just joined what it has; where one was alone, that opens by itself no more. */
	async joined(tx: Transaction, { deviceId, childId }: DeviceActor): Promise<void> {
		const all = await this.context.repositories.devices.ownOf(tx, childId);
		const [other, ...more] = all.filter(({ row }) => row.id !== deviceId && !row.signedOutAt);
		await this.#tell(tx, { id: deviceId, childId }, { access: other ? 'closed' : 'on-asking' });
		const wasAlone = other && more.length === 0;
		if (wasAlone && !other.row.openedAt) await this.#tell(tx, other.row, { access: 'closed' });
	}

	/** Somebody asks for an advocate from this device. */
	async openByAsking(tx: Transaction, { deviceId, childId, role, isOpen }: DeviceActor): Promise<void> {
		const device = { id: deviceId, childId };
		if (role === 'helper' || isOpen || !(await this.#isAlone(tx, device))) return;
		const before = await this.context.repositories.entries.advocatesBeyond(tx, device);
		if (before.length === 0) await this.open(tx, device);
		else await this.#tell(tx, device, { access: 'closed' });
	}

	/** From now on it has all that was said and will be. */
	async open(tx: Transaction, device: Which): Promise<void> {
		const { repositories, clock } = this.context;
		await repositories.devices.setOpened(tx, device.id, clock.now());
		await this.#tell(tx, device, { access: 'open' });
	}

	/** From now on it has only what it sent itself; the rest is taken off it. */
	async close(tx: Transaction, device: Which): Promise<void> {
		const { repositories } = this.context;
		await repositories.devices.setOpened(tx, device.id, null);
		const items = await repositories.feed.advocatesBeyond(tx, device);
		const entries = await repositories.entries.advocatesBeyond(tx, device);
		await this.#tell(tx, device, { access: 'closed', gone: { items, entries } });
	}

	/**
	 * It is the only one of the child's. One that was ended from afar counts, since whoever ended it may have
	 * joined next; one that signed itself out does not.
	 */
	async #isAlone(tx: Transaction, device: Which): Promise<boolean> {
		const all = await this.context.repositories.devices.ownOf(tx, device.childId);
		return all.every(({ row }) => row.id === device.id || row.signedOutAt !== null);
	}

	/** What it is told must not hang on what was said to an advocate elsewhere, before it asks for one itself. */
	async #tell(
		tx: Transaction,
		{ id, childId }: Which,
		{ access, gone }: { access: AdvocateAccess; gone?: DeviceState['gone'] }
	): Promise<void> {
		const all = await this.context.repositories.devices.ownOf(tx, childId);
		const number = all.findIndex(({ row }) => row.id === id) + 1;
		await this.feed.publish(tx, {
			childId,
			kind: 'device',
			id,
			body: { number, advocate: access, ...(gone ? { gone } : {}) },
			audience: 'device',
			deviceId: id
		});
	}
}
