import type { DeviceStore, KeptMember } from '$lib/offline/store/device-store';
import { isStorageFailure } from '$lib/offline/store/failures';
import { MemberStore, type MemberStorePorts } from '$lib/offline/store/member-store';
import { countWaiting } from '$lib/offline/store/outbox';
import type { SyncPorts } from './outcome';
import { push } from './push';
import { sayFarewells } from './sign-out';

/** The name under which a browser calls the service worker when the network is back. */
export const OUTBOX_TAG = 'outbox';

/**
 * Sends what everybody on this device has left to send, whoever holds it now.
 * Resolves with how many things are still waiting.
 */
export async function pushForEveryone(
	device: DeviceStore,
	ports: SyncPorts & MemberStorePorts
): Promise<number> {
	let waiting = 0;
	for (const member of await device.members()) {
		try {
			waiting += await pushFor(member, device, ports);
		} catch (error) {
			// A store that does not open must not keep the others' words here.
			if (!isStorageFailure(error)) throw error;
		}
	}
	await sayFarewells(device, ports);
	return waiting;
}

async function pushFor(
	member: KeptMember,
	device: DeviceStore,
	ports: SyncPorts & MemberStorePorts
): Promise<number> {
	const store = await MemberStore.open(member.store, await device.keyOf(member.store), ports);
	try {
		if (await countWaiting(store)) await push({ store, deviceId: member.deviceId }, ports);
		return await countWaiting(store);
	} finally {
		store.close();
	}
}
