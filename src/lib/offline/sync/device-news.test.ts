import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceState } from '$lib/domain/devices/device-state';
import { saveEntry } from '$lib/offline/store/entries';
import { openFeedItem } from '$lib/offline/store/feed';
import type { MemberStore } from '$lib/offline/store/member-store';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { pull } from './pull';
import { push } from './push';

let device: TestDevice;
let store: MemberStore;

beforeEach(async () => {
	device = new TestDevice();
	store = await device.openStore();
});

const member = () => ({ store, deviceId: 'device-1' });

async function pullNow() {
	device.service.requests.length = 0;
	expect((await pull(member(), device.ports())).ended).toBe('well');
	return device.service.requests.map(({ path }) => path);
}

async function has(): Promise<string[]> {
	const rows = await store.read((tables) => tables.feed.toArray());
	const items = await Promise.all(rows.map((row) => openFeedItem(store.vault, row)));
	const entries = await store.read((tables) => tables.entries.toArray());
	return [...items.map(({ kind, id }) => `${kind}/${id}`), ...entries.map(({ id }) => id)].sort();
}

function tell(state: DeviceState) {
	device.service.publish('device', 'device-1', state);
}

/** Said on another device of the child's. */
async function sayElsewhere(words: string): Promise<string> {
	const entry = messageEntry(words);
	const headers = { 'x-device': 'device-1' };
	await device.service.fetch('/api/v1/me/entries', { method: 'POST', headers, body: JSON.stringify(entry) });
	return entry.id;
}

describe('a device that is let in', () => {
	it('gets what it missed, though its feed was beyond, and asks for it once', async () => {
		const { service } = device;
		service.publish('message', 'old', { id: 'old' });
		const said = await sayElsewhere('to my advocate');
		for (const one of ['message/old', `receipt/${said}`, said]) service.hidden.add(one);
		tell({ number: 2, advocate: 'closed' });
		service.publish('plan', 'plan', { id: 'plan' });
		await pullNow();
		expect(await has()).toEqual(['device/device-1', 'plan/plan']);

		service.hidden.clear();
		tell({ number: 2, advocate: 'open' });
		await pullNow();
		expect(await has()).toEqual(
			['device/device-1', 'plan/plan', 'message/old', `receipt/${said}`, said].sort()
		);
		expect(await pullNow()).toEqual([expect.stringMatching(/feed\?after=[1-9]/)]);
	});

	it('fetches nothing twice that it gets from the start anyway', async () => {
		device.service.publish('plan', 'plan', { id: 'plan' });
		tell({ number: 1, advocate: 'open' });
		expect((await pullNow()).filter((path) => path.includes('feed'))).toHaveLength(1);
	});
});

describe('a device that is closed again', () => {
	it('lets go of what is taken off it, and keeps what was sent from it', async () => {
		const { service } = device;
		tell({ number: 2, advocate: 'open' });
		service.publish('message', 'old', { id: 'old' });
		const said = await sayElsewhere('to my advocate');
		const own = messageEntry('from here');
		await saveEntry(store, own);
		await push(member(), device.ports());
		await pullNow();
		expect(await has()).toContain('message/old');

		const items = [
			{ kind: 'message', id: 'old' },
			{ kind: 'receipt', id: said }
		];
		for (const { kind, id } of items) service.hidden.add(`${kind}/${id}`);
		service.hidden.add(said);
		tell({ number: 2, advocate: 'closed', gone: { items, entries: [said] } });
		await pullNow();
		expect(await has()).toEqual(['device/device-1', own.id, `receipt/${own.id}`].sort());

		// Let in once more, it has all again.
		service.hidden.clear();
		tell({ number: 2, advocate: 'open' });
		await pullNow();
		expect(await has()).toEqual(expect.arrayContaining(['message/old', said]));
	});
});
