import { systemIds, type Ids } from '$lib/platform/ids';
import { browserLocks } from '$lib/platform/locks';
import { browserOnline } from '$lib/platform/online';
import { browserPasskeys, type Passkeys } from '$lib/platform/passkeys';
import { browserStorage, type DeviceStorage } from '$lib/platform/storage';
import { openTabs } from '$lib/platform/tabs';
import { browserVisibility } from '$lib/platform/visibility';
import type { MemberStorePorts } from './store/member-store';
import type { SyncPorts } from './sync/outcome';
import { OUTBOX_TAG } from './sync/everyone';
import { browserRequests } from './sync/request';
import type { SchedulePorts } from './sync/schedule';

/** All that the data layer needs of the browser. A test hands in its own. */
export type OfflinePorts = MemberStorePorts &
	SyncPorts &
	SchedulePorts & {
		ids: Ids;
		storage: DeviceStorage;
		passkeys: Passkeys;
		/** Milliseconds, to measure with. */
		stopwatch: () => number;
		/** Asks the browser to call the service worker when the network is back. */
		askForBackgroundSync: () => Promise<void>;
	};

export function browserPorts(): OfflinePorts {
	return {
		databases: { indexedDB, IDBKeyRange },
		openTabs,
		...browserRequests,
		locks: browserLocks,
		online: browserOnline,
		visibility: browserVisibility,
		chance: Math.random,
		ids: systemIds,
		storage: browserStorage,
		passkeys: browserPasskeys,
		stopwatch: () => performance.now(),
		askForBackgroundSync
	};
}

interface SyncRegistration {
	sync?: { register: (tag: string) => Promise<void> };
}

/** Where there is no Background Sync, the outbox goes up when the app is next opened. */
async function askForBackgroundSync(): Promise<void> {
	try {
		const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration();
		await (registration as SyncRegistration | undefined)?.sync?.register(OUTBOX_TAG);
	} catch {
		// The reader has turned background work off.
	}
}
