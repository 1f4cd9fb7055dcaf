import type { OwnDevice } from '$lib/domain/devices/device-state';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { Actor, DeviceActor, StaffActor } from '$lib/server/policy/actors';
import type { ChildrenService } from './children';
import type { ServiceContext } from './context';
import type { DeviceStates } from './device-states';

/** What is set for one device. */
export interface Access {
	deviceId: string;
	isOpen: boolean;
}

/**
 * Who lets a device of the child's in on what the child and an advocate say: the child's advocate, who knows
 * the child, and the child on a device that is open already. Nobody at the council.
 */
export class AdvocateAccessService {
	constructor(
		private readonly context: ServiceContext,
		private readonly children: ChildrenService,
		private readonly states: DeviceStates
	) {}

	/** @throws {Refusal} not-found, also for everybody at a council */
	async forStaff(staff: StaffActor, childId: string): Promise<OwnDevice[]> {
		await this.#check(staff, childId);
		return this.states.list(this.context.db, childId);
	}

	/** The child's devices; none on a device that is not open itself, where they would tell of an advocate. */
	async forDevice(device: DeviceActor): Promise<OwnDevice[]> {
		return device.isOpen ? this.states.list(this.context.db, device.childId) : [];
	}

	/** @throws {Refusal} not-found */
	async setByStaff(staff: StaffActor, childId: string, access: Access): Promise<void> {
		await this.#check(staff, childId);
		await this.#set(staff, childId, access);
	}

	/** @throws {Refusal} not-found, also on a device that is not open itself */
	async setByDevice(device: DeviceActor, access: Access): Promise<void> {
		if (!device.isOpen || device.deviceId === access.deviceId) throw new Refusal('not-found');
		await this.#set(device, device.childId, access);
	}

	async #check(staff: StaffActor, childId: string): Promise<void> {
		if (staff.organisationKind !== 'advocacy') throw new Refusal('not-found');
		await this.children.own(staff, childId);
	}

	async #set(actor: Actor, childId: string, access: Access): Promise<void> {
		const { repositories, db } = this.context;
		await db.transaction(async (tx) => {
			const device = await repositories.devices.findOfChild(tx, childId, access.deviceId);
			if (!device) throw new Refusal('not-found');
			if ((device.openedAt !== null) === access.isOpen) return;
			await (access.isOpen ? this.states.open(tx, device) : this.states.close(tx, device));
			await this.#note(tx, actor, childId, access);
		});
	}

	async #note(tx: Transaction, actor: Actor, childId: string, access: Access): Promise<void> {
		await this.context.repositories.audit.add(tx, {
			at: this.context.clock.now(),
			actor,
			childId,
			action: access.isOpen ? 'let-in-device' : 'shut-device',
			thingKind: 'device',
			thingId: access.deviceId
		});
	}
}
