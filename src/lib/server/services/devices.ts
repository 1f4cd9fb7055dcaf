import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import type { DeviceRow } from '$lib/server/repositories/devices';
import type { ChildrenService } from './children';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

/** Devices of a child and of those who help, and the end of one that is lost. */
export class DevicesService {
	constructor(
		private readonly context: ServiceContext,
		private readonly children: ChildrenService,
		private readonly feed: FeedService
	) {}

	/** Those that are signed in, the latest used first. @throws {Refusal} not-found */
	async ofChild(staff: StaffActor, childId: string): Promise<DeviceRow[]> {
		await this.#check(staff, childId);
		return this.context.repositories.devices.ofChild(this.context.db, childId);
	}

	/**
	 * Ends a device from afar. What was said on it before still comes in; it gets nothing more, and
	 * wipes what it holds as soon as it hears of this. The child can see who did it.
	 * @throws {Refusal} not-found
	 */
	async end(staff: StaffActor, childId: string, deviceId: string): Promise<void> {
		await this.#check(staff, childId);
		const { repositories, db, clock } = this.context;
		const at = clock.now();
		await db.transaction(async (tx) => {
			const ended = { endedAt: at, endedBy: staff.staffId };
			if (!(await repositories.devices.end(tx, { id: deviceId, childId }, ended)))
				throw new Refusal('not-found');
			await repositories.audit.add(tx, {
				at,
				actor: staff,
				childId,
				action: 'ended-device',
				thingKind: 'device',
				thingId: deviceId
			});
			await this.feed.cutLine(tx, childId, deviceId);
		});
	}

	async #check(staff: StaffActor, childId: string): Promise<void> {
		await this.children.own(staff, childId);
		if (!mayDo(staff, 'end-device')) throw new Refusal('not-found');
	}
}
