import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceStore } from '$lib/offline/store/device-store';
import { saveEntry } from '$lib/offline/store/entries';
import { MemberStore } from '$lib/offline/store/member-store';
import { openVault, type KeptKey } from '$lib/offline/vault/keys';
import type { Fault } from '$lib/offline/testing/fake-service';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { pushForEveryone } from './everyone';
import { join } from './join';
import { leave, sayFarewells } from './sign-out';

let device: TestDevice;
let store: DeviceStore;

const CHAIR = { deviceId: 'device-1', role: 'child', child: { id: 'child-1', name: 'Jo' } };
const CHAIR_AGAIN = { ...CHAIR, deviceId: 'device-2' };
const CARER = { ...CHAIR, deviceId: 'device-3', role: 'helper', helper: { name: 'Sam' } };
const OTHER = { deviceId: 'device-4', role: 'child', child: { id: 'child-2', name: 'Mo' } };

beforeEach(async () => {
	device = new TestDevice();
	device.service.devices.clear();
	for (const [code, joined] of Object.entries({ CHAIR, CHAIR_AGAIN, CARER, OTHER }))
		device.service.codes.set(code, joined);
	store = await DeviceStore.open(device.databases);
});

function joinNow(code: string) {
	return join(store, code, device.ports());
}

async function joined(code: string) {
	const joining = await joinNow(code);
	if (!joining.ok) throw new Error(joining.why);
	return joining.member;
}

async function openStore(name: string) {
	const { key } = await store.keyOf(name);
	return MemberStore.open(name, await openVault(key as KeptKey), device.ports());
}

/** Reads or writes the keys behind the store's back. */
function onKeys<T>(work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
	return new Promise((resolve) => {
		const opening = device.databases.indexedDB.open('p');
		opening.onsuccess = () => {
			const request = work(opening.result.transaction('a', 'readwrite').objectStore('a'));
			request.onsuccess = () => {
				opening.result.close();
				resolve(request.result);
			};
		};
	});
}

async function databaseNames() {
	return (await device.databases.indexedDB.databases()).map(({ name }) => name);
}

describe('joining', () => {
	it('adds whoever joined, and finds them after a restart', async () => {
		expect(await joinNow('CHAIR')).toMatchObject({
			ok: true,
			member: { deviceId: 'device-1', childId: 'child-1', name: 'Jo' }
		});
		await joinNow('CARER');
		store.close();
		store = await DeviceStore.open(device.databases);
		expect((await store.members()).map(({ name, role, helperName }) => [name, role, helperName])).toEqual([
			['Jo', 'child', undefined],
			['Jo', 'helper', 'Sam']
		]);
	});

	it.each<[string, Fault | null, object]>([
		['a code that is not valid', null, { ok: false, why: 'code-not-valid' }],
		[
			'something that can be no code',
			{ status: 422, code: 'not-valid' },
			{ ok: false, why: 'code-not-valid' }
		],
		[
			'too many tries',
			{ status: 429, code: 'too-many-requests', retryAfter: '60' },
			{ ok: false, why: 'too-many', retryAfterSeconds: 60 }
		],
		['no network', 'lost', { ok: false, why: 'no-network' }],
		['a café network', 'html', { ok: false, why: 'no-network' }],
		['a service that is down', { status: 503, code: 'not-ready' }, { ok: false, why: 'no-network' }]
	])('says what stood in the way: %s', async (_, fault, result) => {
		device.service.faults = [fault];
		expect(await joinNow('WRONG')).toEqual(result);
		expect(await store.members()).toEqual([]);
		const keys = await onKeys((table) => table.count());
		expect(keys, "the device's own, and no other").toBe(1);
	});

	it('does not spend a code on a device that can keep nothing', async () => {
		store.close();
		expect(await joinNow('CHAIR')).toEqual({ ok: false, why: 'storage' });
		expect(device.service.requests).toEqual([]);
	});

	it('with a new code, finds the words that were not sent under the old one, and sends them', async () => {
		const before = await joined('CHAIR');
		const opened = await openStore(before.store);
		await saveEntry(opened, messageEntry('unsent'));
		opened.close();
		device.service.devices.clear();
		const after = await joined('CHAIR_AGAIN');
		expect(after).toEqual({ ...before, deviceId: 'device-2' });
		expect(await store.members()).toHaveLength(1);
		expect(await pushForEveryone(store, device.ports())).toBe(0);
		expect(device.service.received()).toHaveLength(1);
	});

	it('ends the session that it had before', async () => {
		await joined('CHAIR');
		await joined('CHAIR_AGAIN');
		await sayFarewells(store, device.ports());
		expect([...device.service.devices]).toEqual(['device-2']);
	});

	it('keeps people apart who share a device: a helper of the same child, another child', async () => {
		const members = [await joined('CHAIR'), await joined('CARER'), await joined('OTHER')];
		expect(new Set(members.map((member) => member.store)).size).toBe(3);
	});

	it('gives two tabs that start at once the same key', async () => {
		const fresh = new TestDevice();
		const [one, two] = await Promise.all([
			DeviceStore.open(fresh.databases),
			DeviceStore.open(fresh.databases)
		]);
		await one.keepServiceInfo({ name: 'Service', demo: true, places: [], leaveTo: '', languages: [] });
		expect(await two.serviceInfo()).toMatchObject({ name: 'Service' });
	});
});

describe('sending for everybody on the device', () => {
	it('sends what each has left, under the name of each', async () => {
		for (const code of ['CHAIR', 'OTHER']) {
			const member = await joined(code);
			const opened = await openStore(member.store);
			await saveEntry(opened, messageEntry(code));
			opened.close();
		}
		expect(await pushForEveryone(store, device.ports())).toBe(0);
		const sent = device.service.requests.filter(({ path }) => path === '/api/v1/me/entries');
		expect(sent.map((request) => request.device)).toEqual(['device-1', 'device-4']);
	});

	it('sends for the others when a store does not open', async () => {
		const lost = await joined('CHAIR');
		const member = await joined('OTHER');
		const opened = await openStore(member.store);
		await saveEntry(opened, messageEntry('hello'));
		opened.close();
		await onKeys((table) => table.delete(lost.store));
		expect(await pushForEveryone(store, device.ports())).toBe(0);
		expect(device.service.received()).toHaveLength(1);
	});

	it('counts what is left', async () => {
		const member = await joined('CHAIR');
		const opened = await openStore(member.store);
		await saveEntry(opened, messageEntry('hello'));
		opened.close();
		device.service.fault = () => 'lost';
		expect(await pushForEveryone(store, device.ports())).toBe(1);
	});
});

describe('leaving', () => {
	it('wipes the store and forgets the member, with no network', async () => {
		const member = await joined('CHAIR');
		(await openStore(member.store)).close();
		expect(await databaseNames()).toHaveLength(2);
		device.service.fault = () => 'lost';
		await leave(store, member, () => Promise.resolve());
		await sayFarewells(store, device.ports());
		expect(await store.members()).toEqual([]);
		expect(await databaseNames()).toEqual(['p']);
	});

	it('tells the service when there is a network again', async () => {
		const member = await joined('CHAIR');
		device.service.faults = ['lost'];
		await leave(store, member, () => Promise.resolve());
		await sayFarewells(store, device.ports());
		expect(device.service.devices.has('device-1')).toBe(true);
		await pushForEveryone(store, device.ports());
		expect(device.service.devices.has('device-1')).toBe(false);
		device.service.requests.length = 0;
		await sayFarewells(store, device.ports());
		expect(device.service.requests).toEqual([]);
	});
});
