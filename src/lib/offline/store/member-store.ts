import { Dexie } from 'dexie';
import type { Vault } from '$lib/offline/vault/vault';
import type { Tabs } from '$lib/platform/tabs';
import { Changes } from './changes';
import type { Databases, SchemaVersion } from './databases';
import { onStorage, StorageBroken } from './failures';
import { DEVICE_DATABASE, memberDatabaseName } from './names';
import { MARKS, memberDatabase, type Mark, type MemberDatabase } from './member-database';

/** What it takes to open a member's store. */
export interface MemberStorePorts {
	databases: Databases;
	openTabs: (name: string) => Tabs;
	versions?: readonly SchemaVersion[];
}

/** One member's sealed store, open. */
export class MemberStore {
	private constructor(
		readonly name: string,
		readonly tables: MemberDatabase,
		readonly vault: Vault,
		readonly changes: Changes
	) {}

	/** @throws {StorageFull | StorageBroken} */
	static open(name: string, vault: Vault, ports: MemberStorePorts): Promise<MemberStore> {
		return onStorage(async () => {
			const tables = memberDatabase(memberDatabaseName(name), ports.databases, ports.versions);
			await tables.dexie.open();
			return new MemberStore(name, tables, vault, new Changes(name, ports.openTabs(DEVICE_DATABASE)));
		});
	}

	/** Reads and writes that come true together or not at all. Nothing but the database may be awaited inside. */
	together<T>(work: (tables: MemberDatabase) => Promise<T>): Promise<T> {
		const { dexie } = this.tables;
		return onStorage(() => {
			this.#checkOpen();
			return dexie.transaction('rw', dexie.tables, () => work(this.tables));
		});
	}

	/** @throws {StorageFull | StorageBroken} */
	read<T>(work: (tables: MemberDatabase) => PromiseLike<T>): Promise<T> {
		return onStorage(() => {
			this.#checkOpen();
			return work(this.tables);
		});
	}

	/** Work that was under way when the store was closed ends here, quietly. */
	#checkOpen(): void {
		if (!this.tables.dexie.isOpen()) throw new StorageBroken('The store is closed');
	}

	close(): void {
		this.changes.close();
		this.tables.dexie.close();
	}
}

/** The number under a mark; 0 where it was never set. */
export async function readMark(tables: MemberDatabase, mark: Mark): Promise<number> {
	return (await tables.marks.get(MARKS.indexOf(mark)))?.v ?? 0;
}

export async function writeMark(tables: MemberDatabase, mark: Mark, value: number): Promise<void> {
	await tables.marks.put({ k: MARKS.indexOf(mark), v: value });
}

/** What signing out, or a lost code, would lose. */
export interface Unsent {
	/** Said, and not sent yet. */
	entries: number;
	/** Begun, and not said. */
	drafts: number;
}

/** Counted without the key: how many there are is no secret, what they say is. */
export function countUnsent(name: string, { databases, versions }: MemberStorePorts): Promise<Unsent> {
	return onStorage(async () => {
		const tables = memberDatabase(memberDatabaseName(name), databases, versions);
		try {
			await tables.dexie.open();
			const said = tables.outbox.filter((row) => row.m === undefined);
			return { entries: await said.count(), drafts: await tables.drafts.count() };
		} finally {
			tables.dexie.close();
		}
	});
}

/** Erases a member's database and everything in it. */
export function wipeMemberStore(name: string, databases: Databases): Promise<void> {
	return onStorage(() => new Dexie(memberDatabaseName(name), databases).delete());
}
