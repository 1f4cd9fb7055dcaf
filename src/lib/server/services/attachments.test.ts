import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import type { App } from '$lib/server/app';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld } from '$lib/server/testing/demo-world';
import type { OpenAttachment } from './attachments';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const NOW = new Date('2026-11-22T10:00:00Z');
const VOICE = readFileSync(new URL('../media/testing/voice.webm', import.meta.url));

let world: DemoWorld;
let app: App;
let jaden: DeviceActor;
let steph: DeviceActor;
let callum: StaffActor;
let trish: StaffActor;
let farida: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	app = world.app;
	jaden = await world.device('Jaden');
	steph = await world.device('Steph');
	callum = await world.staff('Callum');
	trish = await world.staff('Trish');
	farida = await world.staff('Farida');
});

afterAll(() => world.close());

/** Sends an attachment whole. */
async function bring(device = jaden, id = app.context.newId()): Promise<string> {
	const draft = { id, kind: 'voice', size: VOICE.length, words: 'My song' } as const;
	await app.attachments.put(device, draft, parts(VOICE));
	return id;
}

async function* parts(bytes: Buffer, size = 400): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function* cutAfter(bytes: Buffer): AsyncGenerator<Uint8Array> {
	yield* parts(bytes);
	throw new Error('The line was cut');
}

function say(attachments: string[], more: Partial<Entry<'message'>> = {}, device = jaden): Promise<string> {
	const saidBy =
		device.role === 'child'
			? ({ by: 'child' } as const)
			: { by: 'helper' as const, helper: device.helperName ?? '' };
	return world.say(device, { kind: 'message', saidBy, body: { attachments }, ...more });
}

async function contentOf(opened: OpenAttachment, start = 0, end = opened.attachment.size): Promise<Buffer> {
	const found: Uint8Array[] = [];
	for await (const piece of opened.stream({ start, end })) found.push(piece);
	return Buffer.concat(found);
}

const forStaff = (staff: StaffActor, entryId: string, id: string, childId = jaden.childId) =>
	app.attachments.openForStaff(staff, { childId, entryId, id });
const NOT_FOUND = { code: 'not-found' };

describe('an attachment that comes', () => {
	it('in pieces, over a line that is cut, is the same bytes in the end', async () => {
		const id = app.context.newId();
		await app.attachments.begin(jaden, { id, kind: 'voice', size: VOICE.length });
		expect(await app.attachments.append(jaden, id, 0, cutAfter(VOICE.subarray(0, 700)))).toBe(700);
		expect(await app.attachments.arrival(jaden, id)).toMatchObject({ received: 700, isWhole: false });
		await expect(app.attachments.finish(jaden, id)).rejects.toMatchObject({ code: 'wrong-offset' });
		expect(await app.attachments.append(jaden, id, 700, parts(VOICE.subarray(700)))).toBe(VOICE.length);
		// The service dies before it has looked through it: whoever asks next has it done.
		expect(await app.attachments.arrival(jaden, id)).toMatchObject({ isWhole: true });
		const opened = await app.attachments.openForDevice(jaden, id);
		expect(await contentOf(opened)).toEqual(VOICE);
		expect(await contentOf(opened, 650, 950)).toEqual(VOICE.subarray(650, 950));
		expect(opened.attachment).toMatchObject({ kind: 'voice', type: 'audio/webm', seconds: 2 });
	});

	it('by two tries at once is there once', async () => {
		const id = app.context.newId();
		const draft = { id, kind: 'voice', size: VOICE.length } as const;
		await Promise.all([1, 2, 3].map(() => app.attachments.begin(jaden, draft)));
		const tries = await Promise.allSettled(
			[1, 2, 3].map(() => app.attachments.append(jaden, id, 0, parts(VOICE)))
		);
		expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await app.attachments.finish(jaden, id);
		expect(await contentOf(await app.attachments.openForDevice(jaden, id))).toEqual(VOICE);
	});

	it('again changes nothing, and with another content is refused', async () => {
		const id = await bring();
		const draft = { id, kind: 'voice', size: VOICE.length } as const;
		expect(await app.attachments.put(jaden, draft, parts(VOICE))).toMatchObject({ isNew: false });
		await expect(app.attachments.put(jaden, { ...draft, size: 9 }, parts(VOICE))).rejects.toMatchObject({
			code: 'same-id-other-content'
		});
		await expect(app.attachments.append(jaden, id, VOICE.length, parts(VOICE))).rejects.toMatchObject({
			code: 'wrong-offset'
		});
	});

	it('is not taken when it is too big, or not what it was said to be, and leaves nothing', async () => {
		const id = app.context.newId();
		await expect(
			app.attachments.begin(jaden, { id, kind: 'drawing', size: 1_000_001 })
		).rejects.toMatchObject({ code: 'too-big' });
		await expect(
			app.attachments.put(jaden, { id, kind: 'photo', size: VOICE.length }, parts(VOICE))
		).rejects.toMatchObject({ code: 'wrong-type' });
		expect(await app.attachments.arrival(jaden, id)).toBeNull();
	});

	it('lies in the database without a readable byte or word', async () => {
		const id = await bring();
		const { rows } = await world.parts.pool.query<{ sealed: Buffer }>(
			'select sealed from attachment_pieces where attachment_id = $1 union all select sealed from attachments where id = $1',
			[id]
		);
		const all = Buffer.concat(rows.map(({ sealed }) => sealed));
		expect(rows.length).toBeGreaterThan(1);
		expect(all.includes('webm') || all.includes('OpusHead') || all.includes('My song')).toBe(false);
	});
});

describe('who may open an attachment', () => {
	it('is whoever may read the entry that carries it, before and after it comes', async () => {
		const id = app.context.newId();
		const entryId = await say([id]);
		await expect(forStaff(callum, entryId, id)).rejects.toMatchObject(NOT_FOUND);
		await bring(jaden, id);
		expect(await contentOf(await forStaff(callum, entryId, id))).toEqual(VOICE);
		await expect(forStaff(trish, entryId, id)).rejects.toMatchObject(NOT_FOUND);
		const forTrish = await say([id], { to: ['social-worker'] });
		expect(await contentOf(await forStaff(trish, forTrish, id))).toEqual(VOICE);
		await expect(forStaff(callum, forTrish, id)).rejects.toMatchObject(NOT_FOUND);
	});

	it("is never another child's device, nor another IRO", async () => {
		const idris = await world.device('Idris');
		const id = await bring();
		const entryId = await say([id]);
		await expect(app.attachments.openForDevice(idris, id)).rejects.toMatchObject(NOT_FOUND);
		expect(await app.attachments.arrival(idris, id)).toBeNull();
		await expect(app.attachments.append(idris, id, 0, parts(VOICE))).rejects.toMatchObject(NOT_FOUND);
		await expect(forStaff(farida, entryId, id)).rejects.toMatchObject(NOT_FOUND);
		// An entry of her own child that names it carries nothing.
		const stolen = await say([id], {}, idris);
		await expect(forStaff(farida, stolen, id)).rejects.toMatchObject(NOT_FOUND);
		await expect(forStaff(farida, stolen, id, idris.childId)).rejects.toMatchObject(NOT_FOUND);
	});

	it('is never somebody whom the entry is about', async () => {
		const { items } = await app.feed.page(jaden, { after: 0, limit: 500 });
		const about = items.find(
			({ kind, body }) => kind === 'person' && body && 'name' in body && body.name === 'Callum Drew'
		);
		const id = await bring();
		const entryId = await say([id], { about: [about?.id ?? ''], to: ['iro', 'social-worker'] });
		await expect(forStaff(callum, entryId, id)).rejects.toMatchObject(NOT_FOUND);
		expect(await contentOf(await forStaff(trish, entryId, id))).toEqual(VOICE);
	});

	it("is not the child's helper, who can't hand it on either", async () => {
		const id = await bring();
		await expect(app.attachments.openForDevice(steph, id)).rejects.toMatchObject(NOT_FOUND);
		const handedOn = await say([id], {}, steph);
		await expect(forStaff(callum, handedOn, id)).rejects.toMatchObject(NOT_FOUND);
		const own = await bring(steph);
		expect(await contentOf(await app.attachments.openForDevice(await world.device('Steph'), own))).toEqual(
			VOICE
		);
		await expect(
			app.attachments.openForDevice(jaden, own),
			'nobody knows yet who it is for'
		).rejects.toMatchObject(NOT_FOUND);
		await say([own], {}, steph);
		expect(await contentOf(await app.attachments.openForDevice(jaden, own))).toEqual(VOICE);
	});

	it('leaves a line for the child, once, however many parts a player asks for', async () => {
		const id = await bring();
		const entryId = await say([id]);
		for (let times = 0; times < 3; times += 1) await forStaff(callum, entryId, id);
		const { items } = await app.accessLog.page(jaden, { after: 0, limit: 500 });
		expect(items.filter(({ what }) => what === 'voice').at(-1)).toMatchObject({
			did: 'opened',
			who: { name: 'Callum Drew' }
		});
		const { rowCount } = await world.parts.pool.query('select 1 from audit_events where thing_id = $1', [id]);
		expect(rowCount).toBe(1);
	});
});

describe('an attachment on its entry', () => {
	it('is told of to the child’s devices once it is whole, and to staff with the entry', async () => {
		const id = app.context.newId();
		const entryId = await say([id]);
		const key = { childId: jaden.childId, entryId };
		expect((await app.staffEntries.open(callum, key)).attachments).toEqual([]);
		await bring(jaden, id);
		const inbox = async () => (await app.threads.inbox(callum, 'all')).find(({ row }) => row.id === entryId);
		expect((await inbox())?.hasUnseen).toBe(true);
		const { attachments } = await app.staffEntries.open(callum, key);
		expect(attachments).toMatchObject([{ id, kind: 'voice', words: 'My song', size: VOICE.length }]);
		await forStaff(callum, entryId, id);
		expect((await inbox())?.hasUnseen).toBe(false);
		const { items } = await app.feed.page(await world.device('Jaden'), { after: 0, limit: 500 });
		expect(items.find((item) => item.kind === 'attachment' && item.id === id)?.body).toEqual(attachments[0]);
	});

	it('is erased with it, unless another entry carries it too', async () => {
		const [alone, shared] = [await bring(), await bring()];
		const [taken, kept] = [await say([alone, shared]), await say([shared])];
		await app.entries.takeBack(jaden, taken);
		await expect(app.attachments.openForDevice(jaden, alone)).rejects.toMatchObject(NOT_FOUND);
		expect(await contentOf(await forStaff(callum, kept, shared))).toEqual(VOICE);
		const { items } = await app.feed.page(jaden, { after: 0, limit: 500 });
		expect(items.find((item) => item.kind === 'attachment' && item.id === alone)?.body).toBeNull();
		const { rowCount } = await world.parts.pool.query(
			'select 1 from attachment_pieces where attachment_id = $1',
			[alone]
		);
		expect(rowCount).toBe(0);
	});
});

describe('what nobody will ask for', () => {
	it('is removed after a while: what no entry carries, and what never became whole', async () => {
		const [carried, uncarried, half] = [await bring(), await bring(), app.context.newId()];
		const entryId = await say([carried, half]);
		await app.attachments.begin(jaden, { id: half, kind: 'voice', size: VOICE.length });
		const later = (days: number) => (world.clock.moment = new Date(NOW.getTime() + days * 86_400_000));
		later(6);
		await app.attachments.removeForgotten();
		expect(await app.attachments.arrival(jaden, uncarried)).not.toBeNull();
		later(8);
		await app.attachments.removeForgotten();
		expect(await app.attachments.arrival(jaden, uncarried)).toBeNull();
		expect(await app.attachments.arrival(jaden, half)).not.toBeNull();
		later(61);
		await app.attachments.removeForgotten();
		expect(await app.attachments.arrival(jaden, half)).toBeNull();
		expect(await contentOf(await forStaff(callum, entryId, carried))).toEqual(VOICE);
	});
});
