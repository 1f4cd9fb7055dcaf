import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EntryV1 } from '$lib/contract/v1/entries';
import { FEED_CHANNEL, mayHear, readNotice, type FeedNotice } from '$lib/server/feed-notice';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, NOBODY, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ASKED = 'Only for my advocate: the blue door.';
const ANSWERED = 'I come by the lighthouse.';

let world: DemoWorld;
/** The child's own device, and the only one that is signed in. */
let phone: DeviceActor;
let callum: StaffActor;
let karim: StaffActor;

beforeEach(async () => {
	await world?.close();
	world = await DemoWorld.open(new Date('2026-11-23T10:00:00Z'));
	phone = await world.device('Jaden');
	callum = await world.staff('Callum');
	karim = await world.staff('Karim');
});

afterAll(() => world.close());

/** Joins with a code that the IRO has made: whoever holds the code may be anybody. */
async function joinWithCode(helperName?: string): Promise<DeviceActor> {
	const draft = helperName ? { role: 'helper' as const, helperName } : { role: 'child' as const };
	const { code } = await world.app.joining.createCode(callum, phone.childId, draft);
	return (await world.app.joining.join(code, null)).device;
}

async function feedOf(device: DeviceActor, after = 0) {
	return (await world.app.feed.page(await world.now(device), { after, limit: 500 })).items;
}

/** All that a device gets by any call, with every number, as one text. */
async function everythingOf(device: DeviceActor): Promise<string> {
	const actor = await world.now(device);
	const page = { after: 0, limit: 500 };
	return JSON.stringify([
		await world.app.feed.page(actor, page),
		await world.app.entries.page(actor, page),
		await world.app.accessLog.page(actor, page),
		await world.app.advocateAccess.forDevice(actor)
	]);
}

async function stateOf(device: DeviceActor) {
	return (await feedOf(device)).findLast(({ kind }) => kind === 'device')?.body;
}

function asks(device: DeviceActor) {
	return world.say(device, { kind: 'advocate-request', body: { sort: 'independent', words: ASKED } });
}

function messageOf(words: string) {
	const id = world.app.context.newId();
	const madeAt = world.clock.now().toISOString();
	return EntryV1.parse({ id, kind: 'message', madeAt, saidBy: { by: 'child' }, body: { words } });
}

function tells(device: DeviceActor, words: string, body: object = {}) {
	return world.say(device, { kind: 'message', to: ['advocate'], body: { words, ...body } });
}

/** The child asks, an advocate is named and answers, the child reads that and answers with a drawing. */
async function talk(device = phone): Promise<{ request: string; drawing: string }> {
	const from = (await feedOf(device)).at(-1)?.seq;
	const request = await asks(device);
	const key = { childId: phone.childId, entryId: request };
	await world.app.staffEntries.open(karim, key);
	await world.app.advocacy.appoint(karim, key, karim.staffId);
	const text = { lang: 'en' as const, text: ANSWERED };
	await world.app.staffEntries.answer(karim, key, { text });
	const drawing = await draw(device);
	await tells(device, 'Like this', { attachments: [drawing] });
	for (const item of await feedOf(device, from)) {
		if (item.kind !== 'message' && item.kind !== 'advocacy') continue;
		const { kind, id, seq } = item;
		await world.say(device, { kind: 'read-marks', body: { items: [{ kind, id, seq }] } });
	}
	const person = (await feedOf(device)).findLast(
		({ body }) => body && 'role' in body && body.role === 'advocate'
	);
	const stands = { personId: person?.id ?? NOBODY };
	await world.say(device, { kind: 'own-picture', body: { stands, picture: null } });
	return { request, drawing };
}

const DRAWING = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

async function draw(device: DeviceActor): Promise<string> {
	const id = world.app.context.newId();
	async function* content() {
		yield await Promise.resolve(DRAWING);
	}
	await world.app.attachments.put(
		await world.now(device),
		{ id, kind: 'drawing', size: DRAWING.length },
		content()
	);
	return id;
}

/** Whoever may hear of what the feed is told while something is done. */
async function heardWhile(work: () => Promise<unknown>): Promise<FeedNotice[]> {
	const client = await world.parts.pool.connect();
	const notices: FeedNotice[] = [];
	client.on('notification', ({ payload }) => notices.push(readNotice(payload ?? '')));
	await client.query(`listen ${FEED_CHANNEL}`);
	await work();
	await client.query(`unlisten ${FEED_CHANNEL}`);
	client.release();
	return notices;
}

function letIn(deviceId: string, isOpen = true, staff = karim) {
	return world.app.advocateAccess.setByStaff(staff, phone.childId, { deviceId, isOpen });
}

describe('a joining code in other hands', () => {
	it.each(['before', 'after'] as const)(
		'gives nothing of what the child and an advocate say, used %s the child asked: no word, no count, no sign',
		async (when) => {
			if (when === 'after') await asks(phone);
			const others = [await joinWithCode(), await joinWithCode('Mo')];
			if (when === 'before') {
				await asks(phone);
				await letIn(phone.deviceId);
			}
			const before = await Promise.all(others.map(everythingOf));
			let said = { request: NOBODY, drawing: NOBODY };
			const notices = await heardWhile(async () => (said = await talk()));
			expect(await everythingOf(phone)).toContain(ANSWERED);
			expect(notices.some((notice) => mayHear(phone, notice))).toBe(true);
			for (const [place, device] of others.entries()) {
				expect((await everythingOf(device)).split(/(?=\{"seq")/)).toEqual(
					before[place]?.split(/(?=\{"seq")/)
				);
				expect(notices.filter((notice) => mayHear(device, notice))).toEqual([]);
				const { attachments, entries } = world.app;
				expect(await whyRefused(attachments.openForDevice(device, said.drawing))).toBe('not-found');
				expect(await attachments.arrival(device, said.drawing)).toBeNull();
				expect(await whyRefused(entries.takeBack(device, said.request))).toBe('not-found');
				const access = { deviceId: device.deviceId, isOpen: true };
				expect(await whyRefused(world.app.advocateAccess.setByDevice(device, access))).toBe('not-found');
			}
		}
	);

	it('opens nothing by asking, whether the child has asked or not, and learns of no advocate by it', async () => {
		const intruder = await joinWithCode();
		await asks(intruder);
		expect((await world.now(intruder)).isOpen).toBe(false);
		await talk(phone);
		const message = await tells(intruder, 'Are you Karim?');
		const key = { childId: phone.childId, entryId: message };
		await world.app.staffEntries.open(karim, key);
		await world.app.staffEntries.answer(karim, key, { text: { lang: 'en', text: ANSWERED } });
		const all = await everythingOf(intruder);
		expect(all).toContain('Are you Karim?');
		const receipt = (await feedOf(intruder)).find(({ id }) => id === message)?.body;
		expect(receipt).toMatchObject({ seenBy: null, answeredBy: null, seenAt: expect.any(String) as string });
		expect(all).not.toMatch(/lighthouse|Karim Aziz|blue door, nobody/);
	});

	it('is numbered by the time: what is between tells of nothing', async () => {
		const said = await world.app.entries.receive(phone, messageOf('one'));
		const [last] = (await feedOf(phone)).slice(-1);
		for (const seq of [said.seq, last?.seq ?? 0]) {
			expect(Math.abs(seq / 1000 - Date.now())).toBeLessThan(60_000);
			expect(Number.isSafeInteger(seq)).toBe(true);
		}
	});

	it('lets nobody at the council open or list anything', async () => {
		await asks(phone);
		for (const name of ['Callum', 'Odette', 'Magnus']) {
			const staff = await world.staff(name);
			expect(await whyRefused(letIn(phone.deviceId, true, staff))).toBe('not-found');
			expect(await whyRefused(world.app.advocateAccess.forStaff(staff, phone.childId))).toBe('not-found');
		}
	});
});

describe('the only device that a child has', () => {
	it('opens by asking', async () => {
		expect(await stateOf(phone)).toEqual({ number: 2, advocate: 'on-asking' });
		await talk();
		expect(await stateOf(phone)).toEqual({ number: 2, advocate: 'open' });
		expect(await everythingOf(phone)).toContain(ANSWERED);
	});

	it('waits to be let in once another has joined', async () => {
		const tablet = await joinWithCode();
		expect(await stateOf(phone)).toEqual({ number: 2, advocate: 'closed' });
		expect(await stateOf(tablet)).toEqual({ number: 3, advocate: 'closed' });
		await asks(phone);
		expect((await world.now(phone)).isOpen).toBe(false);
	});

	it('does not open by itself to what was said on the one before, and does not tell of it', async () => {
		const next = async () => {
			await world.app.joining.signOut(phone);
			const device = await joinWithCode();
			return { device, told: await stateOf(device) };
		};
		await talk();
		const { device, told } = await next();
		expect(told).toEqual({ number: 3, advocate: 'on-asking' });
		await asks(device);
		expect(await stateOf(device)).toEqual({ number: 3, advocate: 'closed' });
		expect(await everythingOf(device)).not.toMatch(/lighthouse|Karim/);
	});

	it('does not open by itself where the one before was ended from afar: whoever did that may have joined', async () => {
		await world.app.devices.end(callum, phone.childId, phone.deviceId);
		const next = await joinWithCode();
		await asks(next);
		expect((await world.now(next)).isOpen).toBe(false);
	});
});

describe('a new device of the child’s', () => {
	it('gets all that was said once the advocate lets it in, though its feed is beyond: nothing is lost', async () => {
		await talk();
		const tablet = await joinWithCode();
		const beyond = (await feedOf(tablet)).at(-1)?.seq ?? 0;
		const wish = await asks(tablet);
		await letIn(tablet.deviceId);
		const [told] = (await feedOf(tablet, beyond)).filter(({ kind }) => kind === 'device');
		expect(told?.body, 'it is told to begin anew').toEqual({ number: 3, advocate: 'open' });
		const all = await everythingOf(tablet);
		for (const words of [ASKED, ANSWERED, 'Like this', 'Karim Aziz', wish]) expect(all).toContain(words);
		expect(await everythingOf(phone)).toContain('let-in-device');
	});

	it('is let in by the child, on one that is open, and closed again', async () => {
		await talk();
		const tablet = await joinWithCode();
		const own = await tells(tablet, 'From the tablet');
		const open = await world.now(phone);
		const listed = await world.app.advocateAccess.forDevice(open);
		expect(listed).toMatchObject([
			{ id: phone.deviceId, number: 2, isOpen: true, codeFrom: 'Odette Lacey' },
			{ id: tablet.deviceId, number: 3, isOpen: false, codeFrom: 'Callum Drew' }
		]);
		const set = (isOpen: boolean) =>
			world.app.advocateAccess.setByDevice(open, { deviceId: tablet.deviceId, isOpen });
		await set(true);
		const had = new Set((await feedOf(tablet)).map(({ kind, id }) => `${kind}/${id}`));
		await set(false);
		const state = await stateOf(tablet);
		const left = await feedOf(tablet);
		const gone = state && 'gone' in state ? state.gone : undefined;
		// Told of everything that is not there any more, and of nothing else.
		for (const { kind, id } of left) had.delete(`${kind}/${id}`);
		expect(gone?.items.map(({ kind, id }) => `${kind}/${id}`).sort()).toEqual([...had].sort());
		expect(gone?.entries).not.toContain(own);
		const all = await everythingOf(tablet);
		expect(all).toContain('From the tablet');
		expect(all).not.toMatch(/lighthouse|blue door|Karim/);
	});

	it('is of this child, and the child’s own', async () => {
		await asks(phone);
		const strangers = [await world.device('Wren'), await world.device('Steph')];
		for (const { deviceId } of strangers) expect(await whyRefused(letIn(deviceId))).toBe('not-found');
		expect(await whyRefused(letIn(NOBODY))).toBe('not-found');
	});
});

describe('a helper’s device', () => {
	it('asks for the child, and what the advocate writes is for the child alone', async () => {
		const helper = await world.device('Steph');
		const request = await world.say(helper, {
			kind: 'advocate-request',
			saidBy: { by: 'helper', helper: helper.helperName ?? '' },
			body: { sort: 'independent', words: 'For Jaden' }
		});
		const key = { childId: phone.childId, entryId: request };
		expect((await world.app.threads.open(karim, key)).fromHelperDevice).toBe(false);
		await world.app.staffEntries.answer(karim, key, { text: { lang: 'en', text: ANSWERED } });
		const all = await everythingOf(helper);
		expect(all).toContain('For Jaden');
		expect(all).not.toMatch(/lighthouse|Karim/);
		await letIn(phone.deviceId);
		expect(await everythingOf(phone)).toContain(ANSWERED);
	});
});
