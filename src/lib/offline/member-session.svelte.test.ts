import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserLocks } from '$lib/platform/locks';
import { openTabs } from '$lib/platform/tabs';
import { session } from './current-session.svelte';
import { Device } from './device';
import { listMembers } from './index';
import type { OfflinePorts } from './ports';
import { memberDatabaseName } from './store/names';
import { TestDevice } from './testing/test-device';

const CHAIR = { deviceId: 'device-1', role: 'child', child: { id: 'child-1', name: 'Jo' } };

let world: TestDevice;
let device: Device;

/** The browser's own database, locks and channels; the network alone is pretend. */
function ports(): OfflinePorts {
	return { ...world.ports(), databases: { indexedDB, IDBKeyRange }, locks: browserLocks, openTabs };
}

beforeEach(async () => {
	world = new TestDevice();
	world.service.codes.set('CHAIR', CHAIR);
	device = await Device.open(ports());
});

afterEach(async () => {
	device.close();
	await vi.waitFor(async () => {
		const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		for (const name of names) indexedDB.deleteDatabase(name);
		expect(await indexedDB.databases()).toEqual([]);
	});
});

async function joined() {
	const joining = await device.join('CHAIR');
	if (!joining.ok) throw new Error(joining.why);
	return device.openMember('device-1');
}

describe("a member's app in a browser", () => {
	it('answers the screen: an effect sees what is saved once it is saved', async () => {
		const opened = await joined();
		const seen: string[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(opened.view.entries.map(({ state }) => state).join());
			});
		});
		flushSync();
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		flushSync();
		await vi.waitFor(() => expect(seen.at(-1)).toBe('sent'));
		expect(seen.slice(0, 2)).toEqual(['', 'saved-here']);
		stop();
	});

	it("is there again after a restart, its keys and words out of the browser's own store", async () => {
		const opened = await joined();
		world.service.fault = () => 'lost';
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		await opened.keepDraft('to-iro', 'half');
		device.close();
		device = await Device.open(ports());
		const again = await device.openMember('device-1');
		expect(again.view.entries).toMatchObject([{ state: 'saved-here', entry: { body: { words: 'hello' } } }]);
		expect(again.draft('to-iro')).toBe('half');
	});

	it('keeps its key where no script can read it out', async () => {
		await joined();
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('p');
			request.onsuccess = () => resolve(request.result);
		});
		const rows = await new Promise<{ key: { wrapping: CryptoKey } }[]>((resolve) => {
			const request = database.transaction('a').objectStore('a').getAll();
			request.onsuccess = () => resolve(request.result as { key: { wrapping: CryptoKey } }[]);
		});
		database.close();
		expect(rows).toHaveLength(2);
		for (const { key } of rows) expect(key.wrapping.extractable).toBe(false);
	});

	it('leaves nothing behind when it signs out', async () => {
		const opened = await joined();
		const name = memberDatabaseName((await device.listMembers())[0]?.store ?? '');
		expect((await indexedDB.databases()).map((one) => one.name)).toContain(name);
		await vi.waitFor(() => expect(opened.view.sync.lastPulledAt).not.toBeNull());
		expect(await opened.signOut()).toEqual({ ok: true });
		expect((await indexedDB.databases()).map((one) => one.name)).toEqual(['p']);
		expect(session.current).toBeNull();
	});

	it('hears what another tab has saved', async () => {
		const one = await joined();
		session.current = null;
		const other = await Device.open(ports());
		const two = await other.openMember('device-1');
		await two.save({ kind: 'message', body: { words: 'from the other tab' } });
		await vi.waitFor(() => expect(one.view.entries).toHaveLength(1));
		other.close();
		one.close();
	});
});

describe('a first visit', () => {
	it('makes no database and asks nobody who they are', async () => {
		device.close();
		await new Promise((resolve) => (indexedDB.deleteDatabase('p').onsuccess = resolve));
		expect(await listMembers()).toEqual([]);
		expect(await indexedDB.databases()).toEqual([]);
	});
});
