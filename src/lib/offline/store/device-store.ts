import type { Table } from 'dexie';
import type { ServiceInfo } from '$lib/domain/service/service';
import { makeKeptKey, openVault, type KeptKey } from '$lib/offline/vault/keys';
import type { LockedKey } from '$lib/offline/vault/lock';
import type { Sealed, Vault } from '$lib/offline/vault/vault';
import { describeDatabase, type Databases, type SchemaVersion } from './databases';
import { onStorage, StorageBroken } from './failures';
import { DEVICE_DATABASE } from './names';
import { wipeMemberStore } from './member-store';

/** Somebody who uses this device, as the device remembers them. */
export interface KeptMember {
	/** Names the member's store. Stays the same when they join again. */
	store: string;
	deviceId: string;
	childId: string;
	role: 'child' | 'helper';
	name: string;
	helperName?: string;
	/** Under an old code, with words that were never sent. Whoever it is has joined anew beside it. */
	isAside?: boolean;
}

interface KeyRow {
	/** The member's store, or OWN_KEY. */
	k: string;
	key: KeptKey | LockedKey;
	/** Wrong tries at the lock since it last opened. */
	w?: number;
	/** Minutes without a touch after which it locks by itself. */
	m?: number;
}

/** A member's key, and how often in a row somebody has tried to open it in vain. */
export interface MemberKey {
	key: KeptKey | LockedKey;
	wrong: number;
	lockAfter: number | null;
}

export function isLocked(key: KeptKey | LockedKey): key is LockedKey {
	return 'device' in key;
}

interface SealedRow {
	k: string;
	s: Sealed;
}

const OWN_KEY = '0';
const SERVICE = '0';

export const DEVICE_VERSIONS: readonly SchemaVersion[] = [
	{ number: 1, stores: { a: 'k', b: 'k', c: 'k', d: 'k' } }
];

interface DeviceTables {
	keys: Table<KeyRow, string>;
	members: Table<SealedRow, string>;
	service: Table<SealedRow, string>;
	farewells: Table<SealedRow, string>;
}

/**
 * What the device itself knows: who uses it, their keys, and the service's own facts. Sealed under
 * the device's key, so that the raw database does not say who lives here.
 */
export class DeviceStore {
	private constructor(
		private readonly databases: Databases,
		private readonly dexie: ReturnType<typeof describeDatabase>,
		private readonly tables: DeviceTables,
		private readonly vault: Vault
	) {}

	/** @throws {StorageFull | StorageBroken} */
	static open(databases: Databases): Promise<DeviceStore> {
		return onStorage(async () => {
			const dexie = describeDatabase(DEVICE_DATABASE, DEVICE_VERSIONS, databases);
			await dexie.open();
			const tables: DeviceTables = {
				keys: dexie.table('a'),
				members: dexie.table('b'),
				service: dexie.table('c'),
				farewells: dexie.table('d')
			};
			return new DeviceStore(databases, dexie, tables, await openVault(await ownKey(dexie, tables)));
		});
	}

	/** Everybody who uses this device, in the order in which they joined. */
	members(): Promise<KeptMember[]> {
		return onStorage(async () => {
			const rows = await this.tables.members.orderBy('k').toArray();
			return Promise.all(rows.map((row) => this.vault.open<KeptMember>(row.s, `b/${row.k}`)));
		});
	}

	/** Makes room for somebody, before their joining code is spent. */
	async prepare(store: string): Promise<void> {
		const key = await makeKeptKey();
		await onStorage(() => this.tables.keys.put({ k: store, key }));
	}

	/** Adds somebody who was prepared, or writes anew what changed of them. */
	async keep(member: KeptMember): Promise<void> {
		const s = await this.vault.seal(member, `b/${member.store}`);
		await onStorage(() => this.tables.members.put({ k: member.store, s }));
	}

	/** @throws {StorageBroken} when there is no key: the store can't be opened any more. */
	async keyOf(store: string): Promise<MemberKey> {
		const row = await onStorage(() => this.tables.keys.get(store));
		if (!row) throw new StorageBroken('There is no key');
		return { key: row.key, wrong: row.w ?? 0, lockAfter: row.m ?? null };
	}

	/** Keeps the member's secret under another key: with a lock, without, or with another one. */
	async replaceKey(store: string, key: KeptKey | LockedKey, lockAfter: number | null): Promise<void> {
		await onStorage(() =>
			this.tables.keys.put({ k: store, key, ...(lockAfter === null ? {} : { m: lockAfter }) })
		);
	}

	/** Notes a try before it is made, so that ending the app in the middle saves nobody a try. */
	noteTry(store: string): Promise<number> {
		const { keys } = this.tables;
		return onStorage(() =>
			this.dexie.transaction('rw', keys, async () => {
				const wrong = ((await keys.get(store))?.w ?? 0) + 1;
				await keys.update(store, { w: wrong });
				return wrong;
			})
		);
	}

	async forgetTries(store: string): Promise<void> {
		await onStorage(() => this.tables.keys.update(store, { w: 0 }));
	}

	/** Forgets somebody, and their key, without which nothing of theirs opens any more. */
	async forget(store: string): Promise<void> {
		const { keys, members } = this.tables;
		await onStorage(() =>
			this.dexie.transaction('rw', keys, members, async () => {
				await keys.delete(store);
				await members.delete(store);
			})
		);
	}

	/** Erases all that was kept of somebody. Waits until no tab has their store open. */
	wipe(store: string): Promise<void> {
		return wipeMemberStore(store, this.databases);
	}

	async serviceInfo(): Promise<ServiceInfo | null> {
		const row = await onStorage(() => this.tables.service.get(SERVICE));
		return row ? this.vault.open<ServiceInfo>(row.s, 'c') : null;
	}

	async keepServiceInfo(info: ServiceInfo): Promise<void> {
		const s = await this.vault.seal(info, 'c');
		await onStorage(() => this.tables.service.put({ k: SERVICE, s }));
	}

	/** Ids of devices that left while there was no network, so that the service has yet to be told. */
	farewells(): Promise<string[]> {
		return onStorage(async () => {
			const rows = await this.tables.farewells.toArray();
			return Promise.all(rows.map((row) => this.vault.open<string>(row.s, `d/${row.k}`)));
		});
	}

	async oweFarewell(deviceId: string): Promise<void> {
		const k = await this.vault.digest(deviceId);
		const s = await this.vault.seal(deviceId, `d/${k}`);
		await onStorage(() => this.tables.farewells.put({ k, s }));
	}

	async settleFarewell(deviceId: string): Promise<void> {
		const k = await this.vault.digest(deviceId);
		await onStorage(() => this.tables.farewells.delete(k));
	}

	close(): void {
		this.dexie.close();
	}
}

/** The device's own key. Of two tabs that start at once, both get the one that was kept. */
async function ownKey(dexie: ReturnType<typeof describeDatabase>, { keys }: DeviceTables): Promise<KeptKey> {
	const kept = await keys.get(OWN_KEY);
	if (kept && !isLocked(kept.key)) return kept.key;
	const made = await makeKeptKey();
	return dexie.transaction('rw', keys, async () => {
		const other = await keys.get(OWN_KEY);
		if (other && !isLocked(other.key)) return other.key;
		await keys.add({ k: OWN_KEY, key: made });
		return made;
	});
}
