import { type Dexie } from 'dexie';
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { push } from '$lib/offline/sync/push';
import { describeDatabase } from './databases';
import { writeDraft } from './drafts';
import { openEntry, saveEntry, takeBackEntry } from './entries';
import { StorageBroken, StorageFull } from './failures';
import { MEMBER_VERSIONS } from './member-database';
import { memberDatabaseName } from './names';
import { countWaiting } from './outbox';
import { loadPictures, writePicture } from './pictures';

let device: TestDevice;

beforeEach(() => {
	device = new TestDevice();
});

/** Makes the next writes to one table fail, as a full disk does in the middle of a transaction. */
function failWrites(table: Dexie['Table']['prototype'], name: string): void {
	table.hook('creating', () => {
		throw new DOMException('', name);
	});
}

describe('saving an entry', () => {
	it('writes the entry and its outbox row, or neither', async () => {
		const store = await device.openStore();
		failWrites(store.tables.outbox, 'UnknownError');
		await expect(saveEntry(store, messageEntry('hello'))).rejects.toBeInstanceOf(StorageBroken);
		expect(await store.tables.entries.count()).toBe(0);
		expect(await countWaiting(store)).toBe(0);
	});

	it('says that the storage is full, and keeps what was there', async () => {
		const store = await device.openStore();
		await saveEntry(store, messageEntry('first'));
		failWrites(store.tables.entries, 'QuotaExceededError');
		await expect(saveEntry(store, messageEntry('second'))).rejects.toBeInstanceOf(StorageFull);
		expect(await store.tables.entries.count()).toBe(1);
		expect(await countWaiting(store)).toBe(1);
	});

	it('says nothing of the words in the error', async () => {
		const store = await device.openStore();
		failWrites(store.tables.entries, 'DataError');
		const error: unknown = await saveEntry(store, messageEntry('my secret')).catch((one: unknown) => one);
		expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
	});

	it('tells nobody before it is committed', async () => {
		const store = await device.openStore();
		const entry = messageEntry('hello');
		const seen: unknown[] = [];
		store.changes.listen(async ({ entries }) => {
			const other = await device.openStore();
			seen.push((await other.tables.entries.bulkGet(entries ?? [])).filter(Boolean).length);
		});
		await saveEntry(store, entry);
		expect(seen).toEqual([1]);
	});

	it('asks the browser to write to the disk, and not only to say so', async () => {
		const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const store = await device.openStore();
		begin.mockClear();
		await saveEntry(store, messageEntry('hello'));
		expect(begin.mock.calls).toEqual([[expect.anything(), 'readwrite', { durability: 'strict' }]]);
		begin.mockRestore();
	});

	it('ends the draft in the same breath', async () => {
		const store = await device.openStore();
		await writeDraft(store, 'to-iro', 'hel');
		await saveEntry(store, messageEntry('hello'), 'to-iro');
		expect(await store.tables.drafts.count()).toBe(0);
	});
});

describe('a newer version of the app', () => {
	const NEXT = [
		...MEMBER_VERSIONS,
		{
			number: 99,
			stores: { c: '++n,id,w', z: 'k' },
			upgrade: (transaction: { table(name: string): Dexie.Table }) =>
				transaction.table('c').toCollection().modify({ b: 0 })
		}
	];

	it('finds the unsent words of the older one, and sends them', async () => {
		const old = await device.openStore();
		const said = [messageEntry('one'), messageEntry('two')];
		for (const entry of said) await saveEntry(old, entry);
		old.close();
		const store = await device.openStore({ versions: NEXT });
		expect(await push({ store, deviceId: 'device-1' }, device.ports())).toEqual({
			ended: 'well',
			tryAt: null
		});
		expect(device.service.received()).toEqual(said);
	});

	it('finds the unsent words of the first version, and has room for pictures', async () => {
		const said = messageEntry('one');
		const today = await device.openStore();
		await saveEntry(today, said);
		const rows = [await today.tables.entries.toArray(), await today.tables.outbox.toArray()] as const;
		today.close();
		device.databases.indexedDB = new IDBFactory();
		const versions = MEMBER_VERSIONS.slice(0, 1);
		const first = describeDatabase(memberDatabaseName('store-1'), versions, device.databases);
		await first.table('b').bulkAdd(rows[0]);
		await first.table('c').bulkAdd(rows[1]);
		first.close();
		const store = await device.openStore();
		await writePicture(store, { stands: { symbol: 'home' }, picture: '/9j/' });
		expect([...(await loadPictures(store)).values()]).toEqual([
			{ stands: { symbol: 'home' }, picture: '/9j/' }
		]);
		await push({ store, deviceId: 'device-1' }, device.ports());
		expect(device.service.received()).toEqual([said]);
	});

	it('makes an old tab let go: it says that it saved nothing rather than write over the new', async () => {
		const warn = vi.spyOn(console, 'warn');
		const old = await device.openStore();
		await device.openStore({ versions: NEXT });
		await expect(saveEntry(old, messageEntry('late'))).rejects.toBeInstanceOf(StorageBroken);
		expect(warn).not.toHaveBeenCalled();
	});
});

describe('taking back', () => {
	it('knows an entry that is not here', async () => {
		const store = await device.openStore();
		expect(await takeBackEntry(store, messageEntry('elsewhere').id)).toBe('not-here');
	});

	it('asks once, however often it is pressed', async () => {
		const store = await device.openStore();
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		await push({ store, deviceId: 'device-1' }, device.ports());
		await takeBackEntry(store, entry.id);
		await takeBackEntry(store, entry.id);
		expect(await countWaiting(store)).toBe(1);
	});

	it('erases at once what the service refused', async () => {
		const store = await device.openStore();
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		device.service.faults = [{ status: 422, code: 'not-valid' }];
		await push({ store, deviceId: 'device-1' }, device.ports());
		expect(await takeBackEntry(store, entry.id)).toBe('erased');
		expect(await countWaiting(store)).toBe(0);
	});
});

describe('a store that is opened twice', () => {
	it('is one store: what one tab saves, the other reads', async () => {
		const one = await device.openStore();
		const two = await device.openStore();
		const entry = messageEntry('hello');
		await saveEntry(one, entry);
		const row = await two.tables.entries.get(entry.id);
		expect(row && (await openEntry(two.vault, row))).toMatchObject({ entry, fate: 'waiting' });
		expect(one.tables.dexie.name).toBe(memberDatabaseName('store-1'));
	});
});
