import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { pull } from '$lib/offline/sync/pull';
import { Known } from '$lib/offline/view/known';
import { saveEntry, takeBackEntry } from './entries';
import type { MemberStore } from './member-store';

const MANY = 300;

let device: TestDevice;
let store: MemberStore;

beforeEach(async () => {
	device = new TestDevice();
	store = await device.openStore();
});

async function fetchItems(many: number): Promise<void> {
	for (let n = 0; n < many; n += 1) device.service.publish('message', `item-${n}`, { n });
	await pull({ store, deviceId: 'device-1' }, device.ports());
}

/** The app of a tab, open, and how many seals it had to open one by one for it. */
async function start(): Promise<{ known: Known; opened: number }> {
	const open = vi.spyOn(store.vault, 'open');
	const known = new Known(store);
	await known.loadAll();
	const opened = open.mock.calls.length;
	open.mockRestore();
	return { known, opened };
}

async function startAndKeep(): Promise<Known> {
	const { known } = await start();
	await known.keepPacks();
	return known;
}

function bodies(known: Known): string[] {
	return [...known.feed.values()].map(({ body }) => JSON.stringify(body)).sort();
}

describe('what was open at the last start', () => {
	it('is open at the next with a few seals, and is the same', async () => {
		await fetchItems(MANY);
		const entry = messageEntry('hello');
		await saveEntry(store, entry);
		const first = await startAndKeep();
		const { known, opened } = await start();
		expect(opened).toBeLessThan(5);
		expect(bodies(known)).toEqual(bodies(first));
		expect(known.feed.size).toBe(MANY);
		expect(known.entries).toEqual(first.entries);
	});

	it('gives way to what came since', async () => {
		await fetchItems(MANY);
		await startAndKeep();
		device.service.publish('message', 'item-7', { n: 'seven' });
		await pull({ store, deviceId: 'device-1' }, device.ports());
		const { known } = await start();
		expect(known.feed.size).toBe(MANY);
		expect(bodies(known).filter((body) => body.includes('seven'))).toHaveLength(1);
		expect(bodies(known)).not.toContain(JSON.stringify({ n: 7 }));
		await known.keepPacks();
		expect((await start()).opened).toBeLessThan(5);
	});

	it('opens one by one where a pack is damaged', async () => {
		await fetchItems(MANY);
		const first = await startAndKeep();
		await store.tables.packs.toCollection().modify((row) => void new Uint8Array(row.s.data).fill(1));
		const { known, opened } = await start();
		expect(opened).toBeGreaterThan(MANY);
		expect(bodies(known)).toEqual(bodies(first));
	});

	it('is kept together only where there is much of it', async () => {
		await fetchItems(20);
		await startAndKeep();
		expect(await store.tables.packs.count()).toBe(0);
	});

	it('is not written again while nothing is new', async () => {
		await fetchItems(MANY);
		await startAndKeep();
		const before = await store.tables.packs.toArray();
		await startAndKeep();
		expect(await store.tables.packs.toArray()).toEqual(before);
	});
});

describe('what is gone', () => {
	it('is in no pack from the same moment', async () => {
		await fetchItems(MANY);
		const entry = messageEntry('a secret');
		await saveEntry(store, entry);
		await startAndKeep();
		expect(await takeBackEntry(store, entry.id)).toBe('erased');
		expect(await store.tables.packs.count()).toBe(0);
		const known = await startAndKeep();
		expect(known.entries.size).toBe(0);
		expect(await store.tables.packs.count()).toBeGreaterThan(0);
	});

	it('does not come back by a pack that another tab is making', async () => {
		await fetchItems(MANY);
		const entry = messageEntry('a secret');
		await saveEntry(store, entry);
		const { known } = await start();
		const seal = store.vault.seal.bind(store.vault);
		vi.spyOn(store.vault, 'seal').mockImplementationOnce(async (value, place) => {
			await takeBackEntry(await device.openStore(), entry.id);
			return seal(value, place);
		});
		await known.keepPacks();
		expect(await store.tables.packs.count()).toBe(0);
	});
});
