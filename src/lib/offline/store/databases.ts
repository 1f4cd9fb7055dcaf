import { Dexie, type Transaction } from 'dexie';

/** The browser's databases. Handed in, so that a test brings its own. */
export interface Databases {
	indexedDB: IDBFactory;
	IDBKeyRange: typeof IDBKeyRange;
}

/** One step of a database's history. Steps are only ever added at the end, never changed. */
export interface SchemaVersion {
	number: number;
	/** Tables in Dexie's notation. Names say nothing to somebody who reads the raw database. */
	stores: Record<string, string | null>;
	upgrade?: (transaction: Transaction) => PromiseLike<unknown> | void;
}

/**
 * A database that is not opened yet. "Committed" means on the disk: without `strict` a browser may say
 * so while the words are still in the system's memory, and a flat battery would lose them.
 */
export function describeDatabase(
	name: string,
	versions: readonly SchemaVersion[],
	databases: Databases
): Dexie {
	// Dexie turns it on by itself on a developer's machine, where it would trace each store that is closed.
	Dexie.debug = false;
	const database = new Dexie(name, { ...databases, chromeTransactionDurability: 'strict' });
	for (const { number, stores, upgrade } of versions) {
		const version = database.version(number).stores(stores);
		if (upgrade) version.upgrade(upgrade);
	}
	// A newer version waits for this one to let go; it reads nothing and writes nothing afterwards.
	database.on('versionchange', () => {
		database.close();
		return false;
	});
	return database;
}
