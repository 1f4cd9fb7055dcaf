import { beforeEach, describe, expect, it } from 'vitest';
import { AttachmentWriter } from '$lib/offline/attachment-writer';
import {
	CHUNK_BYTES,
	beginAttachment,
	letGoOfSent,
	loadAttachments,
	readBytes
} from '$lib/offline/store/attachments';
import { saveEntry, takeBackEntry } from '$lib/offline/store/entries';
import type { MemberStore } from '$lib/offline/store/member-store';
import { messageEntry, TestDevice } from '$lib/offline/testing/test-device';
import { v7 } from 'uuid';
import { push } from './push';
import { fetchAttachment } from './read-attachment';
import { uploadWaiting } from './upload';

let device: TestDevice;
let store: MemberStore;

beforeEach(async () => {
	device = new TestDevice();
	store = await device.openStore();
});

const member = () => ({ store, deviceId: 'device-1' });
const uploadAll = () => uploadWaiting(member(), device.ports());
const WELL = { ended: 'well', tryAt: null };

/** Bytes of which no two pieces are alike. */
function film(size: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length: size }, (_, place) => (place * 31 + (place >> 8) * 7) % 256);
}

/** Records something in a draft, in the small parts in which a recorder hands it over. */
async function record(bytes: Uint8Array<ArrayBuffer>, kind: 'film' | 'voice' = 'film'): Promise<string> {
	const id = v7();
	await beginAttachment(store, id, { kind, type: 'video/webm', draft: 'message/iro' });
	const writer = new AttachmentWriter(store, id);
	for (let at = 0; at < bytes.length; at += 100_000)
		await writer.add(new Blob([bytes.slice(at, at + 100_000)]));
	await writer.finish({ seconds: 9, words: 'My song' });
	return id;
}

async function say(...ids: string[]): Promise<string> {
	const entry = messageEntry('Look', { attachments: ids });
	await saveEntry(store, entry);
	return entry.id;
}

async function stateOf(id: string) {
	return (await loadAttachments(store, [id])).get(id);
}

const arrived = (id: string) => device.service.uploads.all.get(id)?.bytes;
/** Compared as a whole: byte by byte a test would take seconds. */
const same = (one: Uint8Array | undefined, other: Uint8Array) =>
	Buffer.compare(one ?? Buffer.of(), other) === 0;
const SIZE = 3 * CHUNK_BYTES + 1234;

describe('a recording', () => {
	it('is on the device as it was made, piece by piece', async () => {
		const bytes = film(SIZE);
		const id = await record(bytes);
		const whole = await readBytes(store, id, 0, SIZE);
		expect(same(new Uint8Array((await whole?.arrayBuffer()) ?? []), bytes)).toBe(true);
		expect(await store.tables.chunks.count()).toBe(4);
		const part = await readBytes(store, id, CHUNK_BYTES - 5, CHUNK_BYTES + 5);
		expect(new Uint8Array((await part?.arrayBuffer()) ?? [])).toEqual(
			bytes.slice(CHUNK_BYTES - 5, CHUNK_BYTES + 5)
		);
		expect(await stateOf(id)).toMatchObject({ size: SIZE, seconds: 9, fate: 'draft', draft: 'message/iro' });
	});

	it('stays on the device until it is said, and then goes up, byte for byte', async () => {
		const bytes = film(SIZE);
		const id = await record(bytes);
		expect(await uploadAll()).toEqual(WELL);
		expect(device.service.requests).toEqual([]);
		await say(id);
		expect(await uploadAll()).toEqual(WELL);
		expect(same(arrived(id), bytes)).toBe(true);
		expect(device.service.uploads.all.get(id)?.metadata).toEqual({ id, kind: 'film', words: 'My song' });
		expect(await stateOf(id)).toMatchObject({ fate: 'sent', uploaded: SIZE, draft: null });
	});

	it('goes up over a line that is cut at every step, and no part of it twice', async () => {
		const bytes = film(SIZE);
		const id = await record(bytes);
		await say(id);
		const fates = ['reply-lost', null, 'reply-lost', null, null, 'lost', null] as const;
		let requests = 0;
		device.service.fault = () => fates[requests++ % fates.length] ?? null;
		let tries = 0;
		while ((await uploadAll()).ended !== 'well') tries += 1;
		expect(tries).toBeGreaterThan(3);
		expect(same(arrived(id), bytes)).toBe(true);
	});

	it('goes on where it was after the app was closed', async () => {
		const bytes = film(SIZE);
		const id = await record(bytes);
		await say(id);
		device.service.faults = [null, null, null, 'lost'];
		// A line that still carried something is tried again soon.
		expect(await uploadAll()).toEqual({ ended: 'no-network', moved: true });
		store.close();
		store = await device.openStore();
		expect(await stateOf(id)).toMatchObject({ fate: 'waiting', uploaded: 2 * CHUNK_BYTES });
		device.service.requests.length = 0;
		expect(await uploadAll()).toEqual(WELL);
		expect(device.service.requests.map(({ method }) => method)).toEqual(['HEAD', 'PATCH', 'PATCH']);
		expect(same(arrived(id), bytes)).toBe(true);
	});

	it('never keeps words waiting', async () => {
		const id = await record(film(SIZE));
		const entryId = await say(id);
		device.service.fault = ({ path }) => (path.includes('attachments') ? { status: 503 } : null);
		expect((await uploadAll()).ended).toBe('trouble');
		expect(await push(member(), device.ports())).toEqual(WELL);
		expect([...device.service.entries.keys()]).toEqual([entryId]);
	});

	it('that the service will not have stays here, and does not keep the next one', async () => {
		const [bad, good] = [await record(film(10), 'voice'), await record(film(20))];
		await say(bad, good);
		device.service.uploads.refused.add('voice');
		expect(await uploadAll()).toEqual(WELL);
		expect(await stateOf(bad)).toMatchObject({ fate: 'refused', size: 10 });
		expect(await stateOf(good)).toMatchObject({ fate: 'sent' });
	});

	it('waits while the session has ended, a sign-in page answers, or the service asks to be left alone', async () => {
		const id = await record(film(20));
		await say(id);
		device.service.faults = ['html'];
		expect(await uploadAll()).toEqual({ ended: 'trouble', wait: null });
		device.service.faults = [{ status: 429, code: 'too-many-requests', retryAfter: '60' }];
		expect(await uploadAll()).toEqual({ ended: 'trouble', wait: 60_000 });
		device.service.devices.clear();
		expect(await uploadAll()).toEqual({ ended: 'signed-out' });
		device.service.devices.add('device-1');
		expect(await uploadAll()).toEqual(WELL);
		expect(arrived(id)).toHaveLength(20);
	});

	it('in two tabs at once goes up once', async () => {
		const id = await record(film(SIZE));
		await say(id);
		await Promise.all([uploadAll(), uploadAll()]);
		expect(device.service.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
		expect(arrived(id)).toHaveLength(SIZE);
	});
});

describe('taking back', () => {
	it('erases what the entry alone carried, before it ever left the device', async () => {
		const [alone, shared] = [await record(film(20)), await record(film(30))];
		const entryId = await say(alone, shared);
		await say(shared);
		await takeBackEntry(store, entryId);
		expect(await uploadAll()).toEqual(WELL);
		expect(await stateOf(alone)).toBeNull();
		expect([arrived(alone), arrived(shared)?.length]).toEqual([undefined, 30]);
		expect(await readBytes(store, alone, 0, 20)).toBeNull();
	});

	it('stops what is still to come, and erases it once the service has erased the words', async () => {
		const id = await record(film(SIZE));
		const entryId = await say(id);
		await push(member(), device.ports());
		device.service.faults = [null, null, 'lost'];
		await uploadAll();
		await takeBackEntry(store, entryId);
		device.service.requests.length = 0;
		expect(await uploadAll()).toEqual(WELL);
		expect(device.service.requests).toEqual([]);
		await push(member(), device.ports());
		expect(await stateOf(id)).toBeNull();
	});
});

describe('what was sent', () => {
	it('stays on the device while there is room for it, the newest longest', async () => {
		const ids = [await record(film(100)), await record(film(100)), await record(film(100))];
		await say(...ids);
		await uploadAll();
		const draft = await record(film(500));
		await letGoOfSent(store, 250);
		const left = [...(await loadAttachments(store)).keys()];
		expect(left.sort()).toEqual([...ids.slice(1), draft].sort());
	});

	it('is fetched from the service where this device has no copy', async () => {
		const id = await record(film(100), 'voice');
		await say(id);
		await uploadAll();
		const reading = await fetchAttachment('device-1', id, device.ports());
		expect(reading.ok && (await reading.blob.arrayBuffer()).byteLength).toBe(100);
		expect(await fetchAttachment('device-1', v7(), device.ports())).toEqual({ ok: false, why: 'not-there' });
		device.service.faults = ['lost'];
		expect(await fetchAttachment('device-1', id, device.ports())).toEqual({ ok: false, why: 'no-network' });
		device.service.faults = ['html'];
		expect(await fetchAttachment('device-1', id, device.ports())).toEqual({ ok: false, why: 'no-network' });
	});
});
