import { beforeEach, describe, expect, it } from 'vitest';
import { openEntry, saveEntry, takeBackEntry } from '$lib/offline/store/entries';
import type { MemberStore } from '$lib/offline/store/member-store';
import { countWaiting } from '$lib/offline/store/outbox';
import { seededChance } from '$lib/offline/testing/fake-browser';
import type { Fault } from '$lib/offline/testing/fake-service';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { push } from './push';
import { PATIENCE } from './request';

let device: TestDevice;
let store: MemberStore;

beforeEach(async () => {
	device = new TestDevice();
	store = await device.openStore();
});

function pushNow() {
	return push({ store, deviceId: 'device-1' }, device.ports());
}

async function say(...words: string[]) {
	const said = words.map((one) => messageEntry(one));
	for (const entry of said) await saveEntry(store, entry);
	return said;
}

async function kept(id: string) {
	const row = await store.read(({ entries }) => entries.get(id));
	return row && openEntry(store.vault, row);
}

function sentWords() {
	return device.service.received().map((entry) => (entry.body as { words: string }).words);
}

describe('sending', () => {
	it('sends entries in the order in which they were said, under the name of the device', async () => {
		await say('one', 'two', 'three');
		expect(await pushNow()).toEqual({ ended: 'well', tryAt: null });
		expect(sentWords()).toEqual(['one', 'two', 'three']);
		expect(device.service.requests.every((request) => request.device === 'device-1')).toBe(true);
		expect(await countWaiting(store)).toBe(0);
	});

	it('keeps an entry that was saved and not sent when the app was killed', async () => {
		const [entry] = await say('before the battery went');
		store.close();
		store = await device.openStore();
		await pushNow();
		expect(device.service.received()).toEqual([entry]);
	});

	it('sends the same id again when the reply was lost, and the service has it once', async () => {
		const [entry] = await say('hello');
		device.service.faults = ['reply-lost'];
		expect(await pushNow()).toEqual({ ended: 'no-network' });
		await pushNow();
		expect(device.service.received()).toEqual([entry]);
		expect(device.service.requests.map(({ body }) => body)).toEqual([
			JSON.stringify(entry),
			JSON.stringify(entry)
		]);
		expect((await kept(entry?.id ?? ''))?.fate).toBe('received');
	});

	it('goes on where it stopped when half of them arrived', async () => {
		await say('one', 'two', 'three', 'four');
		device.service.faults = [null, null, 'lost'];
		await pushNow();
		expect(await countWaiting(store)).toBe(2);
		await pushNow();
		expect(sentWords()).toEqual(['one', 'two', 'three', 'four']);
	});

	it('gives up a request that hangs, and keeps the entry', async () => {
		await say('hello');
		device.service.fault = () => {
			setTimeout(() => device.clock.advance(PATIENCE), 0);
			return 'hang';
		};
		expect(await pushNow()).toEqual({ ended: 'no-network' });
		expect(await countWaiting(store)).toBe(1);
	});

	it.each<[string, Fault]>([
		['a page of a café network', 'html'],
		['a broken gateway', { status: 502 }],
		['a service that is down', { status: 503, code: 'not-ready' }],
		['an address that is not there yet', { status: 404, code: 'not-found' }],
		['a method that is not allowed', { status: 405, code: 'method-not-allowed' }],
		['a success that says nothing', { status: 200 }]
	])('takes %s for no answer: the entry waits', async (_, fault) => {
		const [entry] = await say('hello');
		device.service.faults = [fault];
		expect(await pushNow()).toEqual({ ended: 'trouble', wait: null });
		expect((await kept(entry?.id ?? ''))?.fate).toBe('waiting');
		expect(await countWaiting(store)).toBe(1);
	});

	it.each([{}, { id: 'another', receivedAt: '2026-11-22T10:00:00Z' }])(
		'takes no JSON for an answer that does not name the entry',
		async (body) => {
			const [entry] = await say('hello');
			const fetch = () => Promise.resolve(Response.json(body));
			const outcome = await push({ store, deviceId: 'device-1' }, { ...device.ports(), fetch });
			expect(outcome).toEqual({ ended: 'trouble', wait: null });
			expect((await kept(entry?.id ?? ''))?.fate).toBe('waiting');
		}
	);

	it.each([400, 409, 413, 422])(
		'keeps the words of an entry refused with %i, and sends the next',
		async (status) => {
			const [first] = await say('not wanted', 'wanted');
			device.service.faults = [{ status, code: 'not-valid' }];
			expect(await pushNow()).toEqual({ ended: 'well', tryAt: null });
			expect(await kept(first?.id ?? '')).toMatchObject({
				entry: first,
				fate: 'refused',
				refusedFor: 'not-valid'
			});
			expect(sentWords()).toEqual(['wanted']);
		}
	);

	it('loses nothing when the session has ended', async () => {
		await say('one', 'two');
		device.service.devices.clear();
		expect(await pushNow()).toEqual({ ended: 'signed-out' });
		expect(await countWaiting(store)).toBe(2);
	});

	it('leaves the service alone for as long as it asks, in every tab', async () => {
		await say('hello');
		device.service.faults = [{ status: 429, code: 'too-many-requests', retryAfter: '30' }];
		expect(await pushNow()).toEqual({ ended: 'trouble', wait: 30_000 });
		device.clock.advance(29_000);
		const other = await device.openStore();
		expect(await push({ store: other, deviceId: 'device-1' }, device.ports())).toEqual({
			ended: 'trouble',
			wait: 1_000
		});
		expect(device.service.requests).toHaveLength(1);
		device.clock.advance(1_000);
		expect((await pushNow()).ended).toBe('well');
	});

	it('forgets a pause that was noted while the clock of the device was wrong', async () => {
		const day = 86_400_000;
		device.clock.advance(day);
		await say('hello');
		device.service.faults = [{ status: 429, code: 'too-many-requests', retryAfter: '30' }];
		await pushNow();
		device.clock.advance(-day);
		expect((await pushNow()).ended).toBe('well');
	});

	it('sends each entry once when two tabs send at the same time', async () => {
		await say('one', 'two', 'three');
		const other = await device.openStore();
		await Promise.all([pushNow(), push({ store: other, deviceId: 'device-1' }, device.ports())]);
		expect(device.service.requests).toHaveLength(3);
		expect(sentWords()).toEqual(['one', 'two', 'three']);
	});

	it('ends with each of 200 entries there once and in order, however the network is cut', async () => {
		const chance = seededChance(200);
		const faults: (Fault | null)[] = [null, null, 'lost', 'reply-lost', 'html', { status: 500 }];
		device.service.fault = () => faults[Math.floor(chance() * faults.length)] ?? null;
		const words = Array.from({ length: 200 }, (_, place) => `words ${place}`);
		for (const one of words) {
			await say(one);
			if (chance() < 0.2) await pushNow();
			if (chance() < 0.05) {
				store.close();
				store = await device.openStore();
			}
		}
		while (await countWaiting(store)) await pushNow();
		expect(sentWords()).toEqual(words);
	});
});

describe('taking back', () => {
	it('never sends what was taken back before it was tried', async () => {
		const [entry] = await say('never mind');
		expect(await takeBackEntry(store, entry?.id ?? '')).toBe('erased');
		await pushNow();
		expect(device.service.requests).toEqual([]);
		expect(await kept(entry?.id ?? '')).toBeUndefined();
	});

	it('asks the service to erase what it has, and then has it no more', async () => {
		const [entry] = await say('never mind');
		await pushNow();
		expect(await takeBackEntry(store, entry?.id ?? '')).toBe('asked');
		expect((await kept(entry?.id ?? ''))?.fate).toBe('taken-back');
		await pushNow();
		expect(device.service.entries.get(entry?.id ?? '')?.takenBack).toBe(true);
		expect(await kept(entry?.id ?? '')).toBeUndefined();
	});

	it('keeps asking while there is no network', async () => {
		const [entry] = await say('never mind');
		await pushNow();
		await takeBackEntry(store, entry?.id ?? '');
		device.service.faults = ['lost', { status: 500 }];
		await pushNow();
		await pushNow();
		expect(await countWaiting(store)).toBe(1);
		await pushNow();
		expect(device.service.entries.get(entry?.id ?? '')?.takenBack).toBe(true);
	});

	it('marks, and keeps, what somebody has seen', async () => {
		const [entry] = await say('never mind');
		await pushNow();
		device.service.see(entry?.id ?? '');
		await takeBackEntry(store, entry?.id ?? '');
		await pushNow();
		expect((await kept(entry?.id ?? ''))?.fate).toBe('taken-back');
	});

	it('takes back an entry that arrived although its reply was lost', async () => {
		const [entry] = await say('never mind');
		device.service.faults = ['reply-lost'];
		await pushNow();
		expect(await takeBackEntry(store, entry?.id ?? '')).toBe('asked');
		await pushNow();
		expect(device.service.entries.get(entry?.id ?? '')?.takenBack).toBe(true);
	});

	it('waits for an entry that may still be on its way, lets others pass, and then forgets it', async () => {
		const [entry] = await say('never mind');
		device.service.faults = ['lost'];
		await pushNow();
		await takeBackEntry(store, entry?.id ?? '');
		await say('something else');
		const outcome = await pushNow();
		expect(sentWords()).toEqual(['something else']);
		expect(outcome).toEqual({ ended: 'well', tryAt: device.clock.now().getTime() + 60_000 });
		device.clock.advance(60_000);
		await pushNow();
		expect(await countWaiting(store)).toBe(0);
		expect(await kept(entry?.id ?? '')).toBeUndefined();
		expect(sentWords()).toEqual(['something else']);
	});

	it('asks again when the wait was noted while the clock of the device was wrong', async () => {
		const day = 86_400_000;
		device.clock.advance(day);
		const [entry] = await say('never mind');
		device.service.faults = ['lost'];
		await pushNow();
		await takeBackEntry(store, entry?.id ?? '');
		await pushNow();
		const asked = device.service.requests.length;
		device.clock.advance(-day);
		await pushNow();
		expect(device.service.requests).toHaveLength(asked + 1);
		device.clock.advance(60_000);
		await pushNow();
		expect(await countWaiting(store)).toBe(0);
	});

	it('leaves an entry as it was when the service will not take it back', async () => {
		const [entry] = await say('never mind');
		await pushNow();
		await takeBackEntry(store, entry?.id ?? '');
		device.service.faults = [{ status: 409, code: 'already-seen' }];
		await pushNow();
		expect((await kept(entry?.id ?? ''))?.fate).toBe('received');
	});

	it('stays taken back when the sending that was under way ends well', async () => {
		const [entry] = await say('never mind');
		const fetch: typeof globalThis.fetch = async (...request) => {
			await takeBackEntry(store, entry?.id ?? '');
			return device.service.fetch(...request);
		};
		device.service.faults = [null, 'lost'];
		await push({ store, deviceId: 'device-1' }, { ...device.ports(), fetch });
		expect((await kept(entry?.id ?? ''))?.fate).toBe('taken-back');
		await pushNow();
		expect(device.service.entries.get(entry?.id ?? '')?.takenBack).toBe(true);
		expect(await kept(entry?.id ?? '')).toBeUndefined();
	});
});
