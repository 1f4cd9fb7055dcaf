import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedItem } from '$lib/domain/feed/feed';
import { openEntry, saveEntry } from '$lib/offline/store/entries';
import { openFeedItem } from '$lib/offline/store/feed';
import { readMark, type MemberStore } from '$lib/offline/store/member-store';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { applyFeed } from './apply';
import { pull } from './pull';
import { push } from './push';

let device: TestDevice;
let store: MemberStore;

beforeEach(async () => {
	device = new TestDevice();
	store = await device.openStore();
});

function pullNow(into = store) {
	return pull({ store: into, deviceId: 'device-1' }, device.ports());
}

async function feed(of = store): Promise<FeedItem[]> {
	const rows = await of.read((tables) => tables.feed.toArray());
	return Promise.all(rows.map((row) => openFeedItem(of.vault, row)));
}

function asked() {
	return device.service.requests.map(({ path }) => path);
}

describe('fetching the feed', () => {
	it('asks only for what is new, page after page', async () => {
		device.service.pageSize = 2;
		for (const id of ['1', '2', '3', '4', '5']) device.service.publish('message', id, { id });
		expect(await pullNow()).toEqual({ ended: 'well', tryAt: null });
		expect((await feed()).map(({ id }) => id).sort()).toEqual(['1', '2', '3', '4', '5']);
		device.service.requests.length = 0;
		await pullNow();
		expect(asked()).toEqual(['/api/v1/me/feed?after=5&limit=200']);
	});

	it('replaces what is newer, and drops what is gone', async () => {
		device.service.publish('person', 'p', { name: 'Ann' });
		device.service.publish('message', 'm', { id: 'm' });
		await pullNow();
		device.service.publish('person', 'p', { name: 'Anne' });
		device.service.publish('message', 'm', null);
		await pullNow();
		expect(await feed()).toMatchObject([{ id: 'p', body: { name: 'Anne' } }]);
	});

	it('goes on after the last page that it wrote, when the network is cut between two', async () => {
		device.service.pageSize = 2;
		for (const id of ['1', '2', '3', '4']) device.service.publish('message', id, { id });
		device.service.faults = [null, 'lost'];
		expect(await pullNow()).toEqual({ ended: 'no-network' });
		expect(await feed()).toHaveLength(2);
		await pullNow();
		expect(asked().filter((path) => path.includes('feed'))).toEqual([
			'/api/v1/me/feed?after=0&limit=200',
			'/api/v1/me/feed?after=2&limit=200',
			'/api/v1/me/feed?after=2&limit=200'
		]);
		expect(await feed()).toHaveLength(4);
	});

	it('keeps a kind that this version does not know, for the version that will', async () => {
		device.service.publish('hologram', 'h', { shape: 'cat' });
		await pullNow();
		expect(await feed()).toMatchObject([{ kind: 'hologram', body: { shape: 'cat' } }]);
	});

	it('does not bring back what is gone when an old page comes late', async () => {
		const oldPage = {
			items: [{ seq: 1, kind: 'message', id: 'm', at: '', body: { id: 'm' } }],
			next: 1,
			more: false
		};
		await applyFeed(store, oldPage);
		await applyFeed(store, {
			items: [{ seq: 2, kind: 'message', id: 'm', at: '', body: null }],
			next: 2,
			more: false
		});
		await applyFeed(store, oldPage);
		expect(await feed()).toEqual([]);
		expect(await store.read((tables) => readMark(tables, 'feed-seq'))).toBe(2);
	});

	it('ends when a page says that there is more and leads nowhere', async () => {
		const fetch = () => Promise.resolve(Response.json({ items: [], next: 0, more: true }));
		const outcome = await pull({ store, deviceId: 'device-1' }, { ...device.ports(), fetch });
		expect(outcome).toEqual({ ended: 'trouble', wait: null });
	});

	it('takes no page that is not shaped like one', async () => {
		const fetch = () => Promise.resolve(Response.json({ items: [{ seq: 'one' }], next: 1, more: false }));
		expect(await pull({ store, deviceId: 'device-1' }, { ...device.ports(), fetch })).toEqual({
			ended: 'trouble',
			wait: null
		});
	});

	it('says when the session has ended', async () => {
		device.service.devices.clear();
		expect(await pullNow()).toEqual({ ended: 'signed-out' });
	});
});

describe("the child's own entries", () => {
	it('come to a new device once, as they were said', async () => {
		const entry = messageEntry('from my phone');
		await saveEntry(store, entry);
		await push({ store, deviceId: 'device-1' }, device.ports());
		const tablet = new TestDevice();
		tablet.service.fault = device.service.fault;
		const other = await tablet.openStore();
		const ports = { ...tablet.ports(), fetch: device.service.fetch };
		await pull({ store: other, deviceId: 'device-1' }, ports);
		const row = await other.tables.entries.get(entry.id);
		expect(row && (await openEntry(other.vault, row))).toMatchObject({ entry, fate: 'received' });
		device.service.requests.length = 0;
		await pull({ store: other, deviceId: 'device-1' }, ports);
		expect(asked().some((path) => path.includes('entries'))).toBe(false);
	});

	it('are fetched again when a receipt names one that was made elsewhere, even if that fails the first time', async () => {
		await pullNow();
		const elsewhere = messageEntry('from my phone');
		await device.service.fetch('/api/v1/me/entries', {
			method: 'POST',
			headers: { 'x-device': 'device-1' },
			body: JSON.stringify(elsewhere)
		});
		device.service.faults = [null, 'lost'];
		expect(await pullNow()).toEqual({ ended: 'no-network' });
		expect(await store.tables.entries.count()).toBe(0);
		await pullNow();
		expect(await store.tables.entries.count()).toBe(1);
	});

	it('are not fetched for the receipt of one that this device sent', async () => {
		await pullNow();
		await saveEntry(store, messageEntry('hello'));
		await push({ store, deviceId: 'device-1' }, device.ports());
		device.service.requests.length = 0;
		await pullNow();
		expect(asked()).toEqual([expect.stringContaining('/me/feed')]);
	});

	it('leave what waits here alone', async () => {
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		device.service.faults = ['reply-lost'];
		await push({ store, deviceId: 'device-1' }, device.ports());
		await pullNow();
		const row = await store.tables.entries.get(entry.id);
		expect(row && (await openEntry(store.vault, row)).fate).toBe('waiting');
	});

	it('go when they were taken back on another device before anybody saw them', async () => {
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		await push({ store, deviceId: 'device-1' }, device.ports());
		await pullNow();
		await takeBackElsewhere(entry.id);
		device.service.requests.length = 0;
		await pullNow();
		expect(await store.tables.entries.count()).toBe(0);
		expect(asked()).toEqual([expect.stringContaining('/me/feed')]);
	});

	it('stay, marked, when they were taken back on another device after somebody saw them', async () => {
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		await push({ store, deviceId: 'device-1' }, device.ports());
		device.service.see(entry.id);
		await takeBackElsewhere(entry.id);
		await pullNow();
		expect(await store.tables.entries.count()).toBe(1);
	});

	it('that were erased before this device joined are not here', async () => {
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		await push({ store, deviceId: 'device-1' }, device.ports());
		await takeBackElsewhere(entry.id);
		const other = await new TestDevice().openStore();
		await pull({ store: other, deviceId: 'device-1' }, device.ports());
		expect(await other.tables.entries.count()).toBe(0);
	});

	function takeBackElsewhere(id: string) {
		return device.service.fetch(`/api/v1/me/entries/${id}/withdrawal`, {
			method: 'POST',
			headers: { 'x-device': 'device-1' }
		});
	}
});
