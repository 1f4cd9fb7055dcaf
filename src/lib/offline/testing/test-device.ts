import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Entry, MessageBody } from '$lib/domain/entries/entry';
import { makeKeptKey, openVault, type KeptKey } from '$lib/offline/vault/keys';
import type { Databases } from '$lib/offline/store/databases';
import { MemberStore } from '$lib/offline/store/member-store';
import type { OfflinePorts } from '$lib/offline/ports';
import type { Passkeys } from '$lib/platform/passkeys';
import { v7 } from 'uuid';
import { FakeLocks, FakeSwitch, FakeTabs, seededChance } from './fake-browser';
import { FakeClock } from './fake-clock';
import { FakeService } from './fake-service';

/** A device with nothing on it, and its service. `ports()` is what one of its tabs has. */
export class TestDevice {
	readonly service = new FakeService();
	readonly clock = new FakeClock();
	readonly locks = new FakeLocks();
	readonly tabs = new FakeTabs();
	readonly network = new FakeSwitch();
	readonly screen = new FakeSwitch();
	readonly databases: Databases = { indexedDB: new IDBFactory(), IDBKeyRange };
	backgroundSyncs = 0;
	/** A device without passkeys, until a test gives it some. */
	passkeys: Passkeys = {
		areThere: () => Promise.resolve(false),
		make: () => Promise.resolve(null),
		ask: () => Promise.resolve(null)
	};
	/** Slow, so that a lock takes as few rounds as it may. */
	#watch = 0;
	#key: KeptKey | null = null;

	ports(): OfflinePorts {
		return {
			databases: this.databases,
			openTabs: this.tabs.open,
			fetch: this.service.fetch,
			clock: this.clock,
			locks: this.locks,
			online: this.network,
			visibility: this.screen,
			chance: seededChance(7),
			ids: { next: () => v7() },
			passkeys: this.passkeys,
			stopwatch: () => (this.#watch += 100_000),
			storage: { askToKeep: () => Promise.resolve(true), roomLeft: () => Promise.resolve(null) },
			askForBackgroundSync: () => {
				this.backgroundSyncs += 1;
				return Promise.resolve();
			}
		};
	}

	/** Opens one store, as often as asked: each time as another tab, or after a restart. */
	async openStore(ports: Partial<OfflinePorts> = {}): Promise<MemberStore> {
		this.#key ??= await makeKeptKey();
		return MemberStore.open('store-1', await openVault(this.#key), { ...this.ports(), ...ports });
	}
}

/** A message that a child made on this device. */
export function messageEntry(words: string, more: Partial<MessageBody> = {}): Entry<'message'> {
	return {
		id: v7(),
		kind: 'message',
		madeAt: '2026-11-22T10:00:00.000+00:00',
		saidBy: { by: 'child' },
		body: { words, ...more }
	};
}
