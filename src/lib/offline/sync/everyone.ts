import { isLocked, type DeviceStore } from '$lib/offline/store/device-store';
import { isStorageFailure, onStorage } from '$lib/offline/store/failures';
import { MemberStore, type MemberStorePorts } from '$lib/offline/store/member-store';
import { countWaiting } from '$lib/offline/store/outbox';
import { openVault } from '$lib/offline/vault/keys';
import type { SyncMember, SyncPorts } from './outcome';
import { push } from './push';
import { sayFarewells } from './sign-out';

/** The name under which a browser calls the service worker when the network is back. */
export const OUTBOX_TAG = 'outbox';

type EveryonePorts = SyncPorts & MemberStorePorts;

/**
 * Sends what everybody on this device has left to send, whoever holds it now.
 * Resolves with how many things are still waiting.
 */
export async function pushForEveryone(device: DeviceStore, ports: EveryonePorts): Promise<number> {
	let waiting = 0;
	await forEveryone(device, ports, async (member) => {
		if (await countWaiting(member.store)) await push(member, ports);
		waiting += await countWaiting(member.store);
	});
	await sayFarewells(device, ports);
	return waiting;
}

/**
 * Does something for everybody on this device, one after the other. Nobody but its owner opens what has
 * a lock: their words go up when they do, and the lock says that they wait.
 */
export async function forEveryone(
	device: DeviceStore,
	ports: EveryonePorts,
	work: (member: SyncMember) => Promise<unknown>
): Promise<void> {
	for (const { store: name, deviceId } of await device.members()) {
		try {
			const { key } = await device.keyOf(name);
			if (isLocked(key)) continue;
			const store = await MemberStore.open(name, await onStorage(() => openVault(key)), ports);
			await work({ store, deviceId }).finally(() => store.close());
		} catch (error) {
			// A store that does not open must not keep the others' words here.
			if (!isStorageFailure(error)) throw error;
		}
	}
}
