import { beforeEach, expect, it } from 'vitest';
import { pull } from '$lib/offline/sync/pull';
import { push } from '$lib/offline/sync/push';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { saveEntry } from './entries';
import type { MemberStore } from './member-store';
import { countWaiting } from './outbox';
import { letGoOfDamaged } from './repair';

let device: TestDevice;
let store: MemberStore;

beforeEach(async () => {
	device = new TestDevice();
	store = await device.openStore();
});

async function sync() {
	const member = { store, deviceId: 'device-1' };
	await push(member, device.ports());
	await pull(member, device.ports());
}

it('fetches the whole feed again when one of its rows is damaged', async () => {
	for (const id of ['1', '2', '3']) device.service.publish('message', id, { id });
	await sync();
	const [damaged] = await store.tables.feed.toArray();
	await letGoOfDamaged(store, [damaged?.k ?? ''], []);
	expect(await store.tables.feed.count()).toBe(2);
	await sync();
	expect(await store.tables.feed.count()).toBe(3);
});

it('fetches an entry again that the service has', async () => {
	const entry = messageEntry('hello');
	await saveEntry(store, entry);
	await sync();
	await letGoOfDamaged(store, [], [entry.id]);
	expect(await store.tables.entries.count()).toBe(0);
	await sync();
	expect(await store.tables.entries.count()).toBe(1);
});

it('keeps what is only here, sealed as it is', async () => {
	const entry = messageEntry('hello');
	await saveEntry(store, entry);
	await letGoOfDamaged(store, [], [entry.id]);
	expect(await store.tables.entries.count()).toBe(1);
	expect(await countWaiting(store)).toBe(1);
});
