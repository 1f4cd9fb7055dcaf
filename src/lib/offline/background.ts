import { browserLocks } from '$lib/platform/locks';
import { openTabs } from '$lib/platform/tabs';
import { DeviceStore } from './store/device-store';
import { pushForEveryone } from './sync/everyone';
import { browserRequests } from './sync/request';

/**
 * Empties every outbox on this device, with no page open.
 * @throws {Error} when something is left, so that the browser calls again.
 */
export async function pushInBackground(): Promise<void> {
	const databases = { indexedDB, IDBKeyRange };
	const device = await DeviceStore.open(databases);
	try {
		const ports = { ...browserRequests, databases, openTabs, locks: browserLocks };
		if (await pushForEveryone(device, ports)) throw new Error('The outbox is not empty yet');
	} finally {
		device.close();
	}
}
