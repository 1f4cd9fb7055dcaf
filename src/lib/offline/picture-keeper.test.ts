import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import { Device } from './device';
import type { MemberSession } from './member-session.svelte';
import { TestDevice } from './testing/test-device';

const HOME = { symbol: 'home' };
const DOT = { personId: 'dot' };
const [FIRST, SECOND] = ['/9j/first', '/9j/second'];

let world: TestDevice;
let device: Device;
let app: MemberSession;

beforeEach(async () => {
	world = new TestDevice();
	world.service.codes.set('CODE', { deviceId: 'device-1', role: 'child', child: { id: 'c', name: 'Wren' } });
	world.service.publish('person', 'dot', { id: 'dot', name: 'Dot', role: 'foster-carer', until: null });
	device = await Device.open(world.ports());
	await device.join('CODE');
	app = await device.openMember('device-1');
	await settled();
});

afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

async function settled(): Promise<void> {
	await vi.waitFor(() => expect(app.view.sync).toMatchObject({ state: 'idle', waiting: 0 }));
}

function shown(): Record<string, string> {
	return Object.fromEntries(
		app.view.ownPictures.map(({ stands, picture }) => [Object.values(stands).join(), picture])
	);
}

/** Pictures that the service has now; null: the usual one was put back. */
function onService(): (string | null)[] {
	return world.service.said().map((entry) => (entry as Entry<'own-picture'>).body.picture);
}

describe('a picture for this device only', () => {
	it('is there at the next start, and was never sent', async () => {
		expect(await app.keepPicture(HOME, FIRST, 'this-device')).toEqual({ ok: true });
		expect(shown()).toEqual({ home: FIRST });
		app = await device.openMember('device-1');
		expect(shown()).toEqual({ home: FIRST });
		await settled();
		expect(onService()).toEqual([]);
	});

	it('gives way to the usual one when it is put back', async () => {
		await app.keepPicture(HOME, FIRST, 'this-device');
		expect(await app.putPictureBack(HOME)).toEqual({ ok: true });
		expect(shown()).toEqual({});
		expect(onService()).toEqual([]);
	});

	it('is the photo of the person it stands for, wherever they are shown', async () => {
		await app.keepPicture(DOT, FIRST, 'this-device');
		expect(app.view.people[0]?.photo).toBe(`data:image/jpeg;base64,${FIRST}`);
		const before = app.view.people;
		await app.save({ kind: 'message', body: { words: 'hello' } });
		expect(app.view.people).toBe(before);
		await app.putPictureBack(DOT);
		expect(app.view.people[0]?.photo).toBeUndefined();
	});

	it('is not said to be kept when the disk is full', async () => {
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect(await app.keepPicture(HOME, FIRST, 'this-device')).toEqual({ ok: false, why: 'storage-full' });
		expect(shown()).toEqual({});
	});

	it('is warned about before signing out would lose it', async () => {
		await app.keepPicture(HOME, FIRST, 'this-device');
		expect(await app.signOut()).toMatchObject({ ok: false, why: 'unsent', entries: 0, pictures: 1 });
	});
});

describe('a picture for all of my devices', () => {
	it('goes up as an entry to nobody, and takes the place of the one that was only here', async () => {
		await app.keepPicture(HOME, FIRST, 'this-device');
		await app.keepPicture(HOME, FIRST, 'my-devices');
		await settled();
		expect(shown()).toEqual({ home: FIRST });
		expect(world.service.said()).toMatchObject([
			{ kind: 'own-picture', body: { stands: HOME, picture: FIRST } }
		]);
		expect(world.service.said()[0]).not.toHaveProperty('to');
	});

	it('comes down from another device, and goes again with it', async () => {
		const entry = {
			id: '0193a5e0-0000-7000-8000-000000000001',
			kind: 'own-picture',
			madeAt: '2026-11-22T09:00:00Z',
			saidBy: { by: 'child' },
			body: { stands: DOT, picture: FIRST }
		};
		const other = { method: 'POST', headers: { 'x-device': 'device-1' }, body: JSON.stringify(entry) };
		await world.service.fetch('/api/v1/me/entries', other);
		await vi.waitFor(() => expect(app.view.people[0]?.photo).toContain(FIRST));
		await world.service.fetch(`/api/v1/me/entries/${entry.id}/withdrawal`, { ...other, body: null });
		await vi.waitFor(() => expect(app.view.people[0]?.photo).toBeUndefined());
	});

	it('leaves nothing of an earlier picture with the service', async () => {
		await app.keepPicture(HOME, FIRST, 'my-devices');
		await settled();
		await app.keepPicture(HOME, SECOND, 'my-devices');
		await settled();
		expect(onService()).toEqual([SECOND]);
		expect(shown()).toEqual({ home: SECOND });
	});

	it('is taken back when the child wants it on this device only', async () => {
		await app.keepPicture(HOME, FIRST, 'my-devices');
		await settled();
		await app.keepPicture(HOME, SECOND, 'this-device');
		await settled();
		expect(onService()).toEqual([]);
		expect(shown()).toEqual({ home: SECOND });
	});

	it('says on every device that the usual one is back', async () => {
		await app.keepPicture(HOME, FIRST, 'my-devices');
		await settled();
		await app.putPictureBack(HOME);
		await settled();
		expect(onService()).toEqual([null]);
		expect(shown()).toEqual({});
	});

	it('of which the service never heard is taken back, and nothing more is said', async () => {
		world.service.fault = () => 'lost';
		await app.keepPicture(HOME, FIRST, 'my-devices');
		await vi.waitFor(() => expect(app.view.sync.state).toBe('offline'));
		expect(await app.putPictureBack(HOME)).toEqual({ ok: true });
		expect(app.view.entries.map(({ state }) => state)).toEqual(['taken-back']);
		expect(shown()).toEqual({});
	});

	it('stays here when the service will not have it', async () => {
		world.service.fault = ({ method, path }) =>
			method === 'POST' && path === '/api/v1/me/entries' ? { status: 422, code: 'not-valid' } : null;
		await app.keepPicture(HOME, FIRST, 'my-devices');
		await settled();
		expect(shown()).toEqual({ home: FIRST });
		expect(app.view.entries.at(-1)?.state).toBe('not-sent');
	});
});
