import type { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from './device';
import type { MemberSession } from './member-session.svelte';
import { TestDevice } from './testing/test-device';

const SONG = { kind: 'voice', type: 'audio/webm', draft: 'message/iro' } as const;

let world: TestDevice;
let device: Device;
let session: MemberSession;
let room: number | null;

beforeEach(async () => {
	room = null;
	world = new TestDevice();
	world.service.codes.set('CODE', {
		deviceId: 'device-1',
		role: 'child',
		child: { id: '0193', name: 'Kai' }
	});
	const storage = { askToKeep: () => Promise.resolve(true), roomLeft: () => Promise.resolve(room) };
	device = await Device.open({ ...world.ports(), storage });
	await device.join('CODE');
	session = await device.openMember('device-1');
});

afterEach(() => device.close());

const shown = () => [...session.view.attachments.values()];

/** Makes the next writes fail, as a full disk does. */
function fillDisk(): void {
	const { store } = (session as unknown as { parts: { store: { tables: { chunks: Dexie.Table } } } }).parts;
	store.tables.chunks.hook('creating', () => {
		throw new DOMException('', 'QuotaExceededError');
	});
}

async function keepSong(): Promise<string> {
	await session.attachments.keep({ ...SONG, words: 'My song' }, new Blob(['la la la']));
	return shown().find(({ state }) => state === 'draft')?.id ?? '';
}

describe('what is on its way into a draft', () => {
	it('is in it once it has settled, also when it failed', async () => {
		let finish = () => {};
		const painted = new Promise<void>((resolve) => (finish = resolve));
		const making = session.attachments.making(painted.then(keepSong));
		const broken = session.attachments.making(Promise.reject(new Error('no picture')));
		let hasSettled = false;
		const settled = session.attachments.settled().then(() => (hasSettled = true));
		await expect(broken).rejects.toThrow('no picture');
		expect(hasSettled).toBe(false);
		finish();
		await settled;
		expect(shown()).toMatchObject([{ id: await making, state: 'draft' }]);
	});
});

describe('what goes with a message', () => {
	it('is in its draft, goes up once it is said, and shows how far it has come', async () => {
		const id = await keepSong();
		expect(shown()).toEqual([
			{
				id,
				...SONG,
				size: 8,
				seconds: null,
				words: 'My song',
				state: 'draft',
				progress: 0,
				isHere: true
			}
		]);
		world.network.turn(false);
		world.service.fault = () => 'lost';
		await session.save({ kind: 'message', body: { attachments: [id] } });
		expect(shown()).toMatchObject([{ state: 'saved-here', draft: null }]);
		expect(session.view.sync.waiting).toBe(2);
		world.service.fault = () => null;
		world.network.turn(true);
		await vi.waitFor(() => expect(shown()).toMatchObject([{ state: 'sent', progress: 1 }]));
		await vi.waitFor(() => expect(session.view.sync.waiting).toBe(0));
		expect(Buffer.from(world.service.uploads.all.get(id)?.bytes ?? []).toString()).toBe('la la la');
	});

	it('opens from the device, also offline, and from the service where it is not here', async () => {
		const id = await keepSong();
		world.service.fault = () => 'lost';
		const here = await session.attachments.open(id);
		expect(here.ok && [here.blob.type, await here.blob.text()]).toEqual(['audio/webm', 'la la la']);
		world.service.fault = () => null;
		await session.save({ kind: 'message', body: { attachments: [id] } });
		await vi.waitFor(() => expect(shown()[0]?.state).toBe('sent'));
		const elsewhere = { id, kind: 'voice', type: 'audio/webm', size: 8, seconds: 3, receivedAt: 'x' };
		world.service.publish('attachment', id, elsewhere);
		session.refresh();
		await session.attachments.drop(id);
		await vi.waitFor(() => expect(shown()).toMatchObject([{ id, state: 'sent', isHere: false, seconds: 3 }]));
		const there = await session.attachments.open(id);
		expect(there.ok && (await there.blob.text())).toBe('la la la');
	});

	it('can be taken out again, and then is nowhere', async () => {
		const id = await keepSong();
		await session.attachments.describe(id, 'Another song');
		expect(shown()[0]?.words).toBe('Another song');
		await session.attachments.drop(id);
		expect(shown()).toEqual([]);
	});

	it('counts as something that signing out would lose', async () => {
		const id = await keepSong();
		expect(await session.signOut()).toMatchObject({ ok: false, why: 'unsent', drafts: 1 });
		world.service.fault = ({ path }) => (path.includes('attachments') ? 'lost' : null);
		await session.save({ kind: 'message', body: { attachments: [id] } });
		await vi.waitFor(() => expect(session.view.entries[0]?.state).toBe('sent'));
		expect(await session.signOut()).toMatchObject({ ok: false, why: 'unsent', entries: 1 });
	});
});

describe('a full device', () => {
	it('is known before a recording begins, once there is nothing left to let go', async () => {
		const id = await keepSong();
		await session.save({ kind: 'message', body: { attachments: [id] } });
		await vi.waitFor(() => expect(shown()[0]?.state).toBe('sent'));
		expect(await session.attachments.hasRoomFor('film')).toBe(true);
		room = 10_000_000;
		expect(await session.attachments.hasRoomFor('drawing')).toBe(true);
		expect(await session.attachments.hasRoomFor('film')).toBe(false);
		await vi.waitFor(() => expect(shown().filter(({ isHere }) => isHere)).toEqual([]));
	});

	it('ends a recording, says so, and keeps what there was', async () => {
		const begun = await session.attachments.begin(SONG);
		if (!begun.ok) throw new Error('It did not begin');
		expect(await begun.writer.add(new Blob(['la la']))).toEqual({ ok: true });
		// The next piece is a new one, for which there is no room.
		await begun.writer.add(new Blob([new Uint8Array(256 * 1024 - 5)]));
		fillDisk();
		expect(await begun.writer.add(new Blob(['more']))).toEqual({ ok: false, why: 'storage-full' });
		expect(await begun.writer.finish({ seconds: 2 })).toEqual({ ok: false, why: 'storage-full' });
		expect(shown()).toMatchObject([{ state: 'draft', size: 256 * 1024, seconds: 2 }]);
	});

	it('keeps nothing of a picture for which there is no room', async () => {
		fillDisk();
		const kept = await session.attachments.keep({ ...SONG, kind: 'photo' }, new Blob(['picture']));
		expect(kept).toEqual({ ok: false, why: 'storage-full' });
		expect(shown()).toEqual([]);
	});
});
