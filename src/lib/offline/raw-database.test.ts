import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ENTRY_KINDS } from '$lib/domain/entries/entry';
import { FEED_KINDS } from '$lib/domain/feed/feed';
import { STAFF_ROLES } from '$lib/domain/people/roles';
import { Device } from './device';
import { TestDevice } from './testing/test-device';

const PLANTED = [
	'Rosalind',
	'Marmaduke',
	'elephant',
	'giraffe',
	'walrus',
	'pangolin',
	'Penguin House',
	'hedgehog',
	'armadillo',
	'flamingo'
];

let world: TestDevice;
let device: Device;

beforeEach(async () => {
	world = new TestDevice();
	world.service.codes.set('CODE', {
		deviceId: 'device-1',
		role: 'helper',
		child: { id: '0193', name: 'Rosalind' },
		helper: { name: 'Marmaduke' }
	});
	device = await Device.open(world.ports());
});

afterEach(() => device.close());

function readable(value: unknown): string[] {
	if (value instanceof CryptoKey) return [];
	if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
	if (ArrayBuffer.isView(value))
		return [Buffer.from(value.buffer).toString('latin1'), Buffer.from(value.buffer).toString('utf16le')];
	if (value instanceof Object)
		return Object.entries(value).flatMap(([key, inner]) => [key, ...readable(inner)]);
	return [String(value)];
}

function result<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(new Error('The raw database does not open'));
	});
}

/** Everything that somebody finds who opens the databases with a tool: names, keys and every value of every row. */
async function everythingReadable(): Promise<{ rows: number; text: string; filled: string[] }> {
	const { indexedDB } = world.databases;
	const found: string[] = [];
	const filled: string[] = [];
	let rows = 0;
	for (const { name = '' } of await indexedDB.databases()) {
		const database = await result(indexedDB.open(name));
		found.push(name);
		for (const table of database.objectStoreNames) {
			const store = database.transaction(table).objectStore(table);
			found.push(table, ...store.indexNames);
			const all = [...(await result(store.getAllKeys())), ...((await result(store.getAll())) as unknown[])];
			rows += all.length;
			if (all.length > 0) filled.push(table);
			found.push(...all.flatMap(readable));
		}
		database.close();
	}
	return { rows, text: found.join('\n').toLowerCase(), filled };
}

it('shows no word, no name, no kind and no role to whoever opens the raw databases', async () => {
	await device.join('CODE');
	await device.keepServiceInfo({
		name: 'Penguin House',
		demo: false,
		places: [],
		leaveTo: '',
		languages: []
	});
	// Enough to be kept together.
	for (let n = 0; n < 120; n += 1) world.service.publish('message', `message-${n}`, { text: 'giraffe' });
	const session = await device.openMember('device-1');
	for (const kind of FEED_KINDS)
		world.service.publish(kind, kind, { name: 'elephant', role: 'iro', text: 'giraffe' });
	world.service.publish('hologram', 'hologram', { text: 'giraffe' });
	for (const kind of ENTRY_KINDS) {
		await session.save({
			kind,
			body: { words: 'walrus', heard: 'x', stands: { symbol: 'elephant' }, picture: 'walrus' },
			to: ['social-worker']
		} as Parameters<typeof session.save>[0]);
	}
	await vi.waitFor(() => expect(session.view.sync).toMatchObject({ state: 'idle', waiting: 0 }));
	world.service.faults = [{ status: 422, code: 'not-valid' }];
	await session.save({ kind: 'message', body: { words: 'walrus' } });
	await vi.waitFor(() => expect(session.view.sync).toMatchObject({ state: 'idle', waiting: 0 }));
	world.service.fault = () => 'lost';
	const unsent = await session.save({ kind: 'message', body: { words: 'walrus' } });
	await session.keepDraft('message-to-iro', 'pangolin');
	await session.keepPicture({ symbol: 'flamingo' }, 'flamingo', 'this-device');
	await session.markRead('message', 'message');
	const picture = {
		kind: 'drawing',
		type: 'image/armadillo',
		draft: 'message-to-iro',
		words: 'armadillo'
	} as const;
	await session.attachments.keep(picture, new Blob(['armadillo']));
	if (unsent.ok) await session.takeBack(unsent.entry.id);
	await session.save({ kind: 'message', body: { words: 'hedgehog' } });
	// As after a restart, and when nobody waits for anything.
	device.close();
	device = await Device.open(world.ports());
	await device.openMember('device-1');
	world.clock.advance(10_000);
	await vi.waitFor(async () => expect((await everythingReadable()).filled).toContain('k'));

	const { rows, text } = await everythingReadable();
	expect(rows).toBeGreaterThan(50);
	const words = [
		...PLANTED,
		...FEED_KINDS,
		...ENTRY_KINDS,
		...STAFF_ROLES,
		'not-valid',
		'hologram',
		'helper',
		'draft',
		'drawing'
	];
	expect(words.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
});

it('would be caught if a word were readable', () => {
	expect(readable({ a: new TextEncoder().encode('walrus') }).join()).toContain('walrus');
	expect(readable({ walrus: 1 }).join()).toContain('walrus');
});
