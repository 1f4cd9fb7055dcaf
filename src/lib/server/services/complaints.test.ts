import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { Entry } from '$lib/domain/entries/entry';
import type { Receipt } from '$lib/domain/entries/receipt';
import { buildApp, type App, type AppParts } from '$lib/server/app';
import type { OpenDatabase } from '$lib/server/db/open';
import { openTestDatabase } from '$lib/server/db/test-database';
import { fillDemo } from '$lib/server/demo/fill';
import { demoService } from '$lib/server/demo/service';
import type { DemoSignIns } from '$lib/server/demo/sign-ins';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { ServiceDirectory } from '$lib/server/service-info';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** A Monday with no holiday near it. */
const NOW = new Date('2026-11-02T10:00:00Z');
let now = NOW;

const dataDir = mkdtempSync(join(tmpdir(), 'my-review-complaints-'));

let database: OpenDatabase;
let app: App;
let signIns: DemoSignIns;
let idris: DeviceActor;
let helen: DeviceActor;
let jaden: DeviceActor;
const staff = new Map<string, StaffActor>();

beforeAll(async () => {
	database = await openTestDatabase();
	const parts: AppParts = {
		config: {
			dataDir,
			origin: 'http://localhost:3000',
			databaseUrl: undefined,
			demo: true,
			serviceFile: undefined,
			sealingKeys: undefined,
			metricsToken: undefined,
			logLevel: 'silent'
		},
		db: database.db,
		pool: database.pool,
		databaseUrl: database.url,
		masterKeys: [{ id: 1, key: Buffer.alloc(32, 7) }],
		directory: new ServiceDirectory(demoService),
		clock: { now: () => now },
		log
	};
	app = buildApp(parts);
	signIns = await fillDemo(parts);
	idris = await joinAs(signIns.children, 'Idris');
	jaden = await joinAs(signIns.children, 'Jaden');
	helen = await joinAs(signIns.helpers, 'Helen');
	for (const { name, email, password } of signIns.staff) {
		staff.set(name, (await app.staffSessions.signIn(email, password)).staff);
	}
});

afterAll(async () => {
	await database.close();
	rmSync(dataDir, { recursive: true, force: true });
});

async function joinAs(all: readonly { name: string; code: string }[], name: string): Promise<DeviceActor> {
	return (await app.joining.join(all.find((one) => one.name === name)?.code ?? '', null)).device;
}

function named(name: string): StaffActor {
	const found = staff.get(name);
	if (!found) throw new Error(`The demo has no ${name}`);
	return found;
}

type Said<K extends Entry['kind']> = Pick<Entry<K>, 'kind' | 'body'> &
	Partial<Pick<Entry<K>, 'about' | 'saidBy'>>;

async function say<K extends Entry['kind']>(device: DeviceActor, said: Said<K>): Promise<string> {
	const id = app.context.newId();
	const entry = { id, madeAt: NOW.toISOString(), saidBy: { by: 'child' }, ...said } as unknown as Entry;
	await app.entries.receive(device, entry);
	return id;
}

/** The child's people, by the role that they have for the child. */
async function personOf(device: DeviceActor, role: string): Promise<string> {
	const people = await app.context.repositories.people.ofChild(app.context.db, device.childId);
	return people.find(({ row }) => row.role === role && row.until === null)?.row.id ?? '';
}

async function inFeed<Body>(device: DeviceActor, kind: string, id: string): Promise<Body | null | undefined> {
	const { items } = await app.feed.page(device, { after: 0, limit: 500 });
	return items.find((item) => item.kind === kind && item.id === id)?.body as Body | null | undefined;
}

/** Of a child's row, which no page and no call shows. */
const COUNTERS: ReadonlySet<string> = new Set(['feedSeq', 'entrySeq']);

/** Everything that a member of staff can find out about a child, in one text. */
async function everythingFor(reader: StaffActor, childId: string): Promise<string> {
	const parts = await Promise.all([
		app.threads.inbox(reader, 'all'),
		app.threads.countWaiting(reader),
		app.children.list(reader),
		app.concerns.list(reader),
		app.staffEntries.pageOfChild(reader, childId, { after: 0, limit: 500 }).catch(() => 'nothing'),
		app.threads.ofChild(reader, childId, { limit: 500 }).catch(() => 'nothing'),
		app.childProfiles.profile(reader, childId).catch(() => 'nothing')
	]);
	return JSON.stringify(parts, (key, value: unknown) => (COUNTERS.has(key) ? undefined : value));
}

const why = { lang: 'en', text: 'We talked to her. She is sorry.' };

describe('a complaint about the IRO', () => {
	it('changes nothing for the IRO, byte for byte, and comes to the complaints officer', async () => {
		const [farida, ruth, owen] = [named('Farida Lind'), named('Ruth Adey'), named('Owen Tarrant')];
		const before = await everythingFor(farida, idris.childId);
		const id = await say(idris, {
			kind: 'complaint',
			about: [await personOf(idris, 'iro')],
			body: { words: 'planted: she never comes', tellIro: true }
		});
		await app.concerns.open(ruth, id);
		await app.complaintHandling.takeOn(ruth, id, {});
		await app.complaintHandling.decide(ruth, id, { outcome: 'partly', why });
		expect(await everythingFor(farida, idris.childId)).toBe(before);
		for (const reader of [farida, owen]) {
			await expect(
				app.staffEntries.open(reader, { childId: idris.childId, entryId: id })
			).rejects.toMatchObject({ code: 'not-found' });
			await expect(app.concerns.open(reader, id)).rejects.toMatchObject({ code: 'not-found' });
		}
		expect((await app.concerns.list(ruth)).some(({ row }) => row.id === id)).toBe(true);
	});

	it('comes to the manager as well where the child agrees, who can only read it', async () => {
		const owen = named('Owen Tarrant');
		const id = await say(idris, {
			kind: 'complaint',
			about: [await personOf(idris, 'iro')],
			body: { words: 'you may tell Owen', tellIroManager: true }
		});
		expect((await app.concerns.open(owen, id)).opened.entry?.body).toMatchObject({ tellIroManager: true });
		await expect(app.complaintHandling.decide(owen, id, { outcome: 'agreed', why })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('stays shut to the IRO, whatever role they are given later', async () => {
		const id = await say(idris, {
			kind: 'complaint',
			about: [await personOf(idris, 'iro')],
			body: { words: 'never her' }
		});
		const asOfficer: StaffActor = { ...named('Farida Lind'), role: 'complaints-officer' };
		await expect(app.concerns.open(asOfficer, id)).rejects.toMatchObject({ code: 'not-found' });
		expect((await app.concerns.list(asOfficer)).some(({ row }) => row.id === id)).toBe(false);
	});
});

describe('any other complaint', () => {
	it('tells the IRO only if the child agrees, and lets them read and not answer it', async () => {
		const farida = named('Farida Lind');
		const body = { words: 'the heating is off' };
		const quiet = await say(idris, { kind: 'complaint', body });
		const told = await say(idris, { kind: 'complaint', body: { ...body, tellIro: true } });
		const keyOf = (entryId: string) => ({ childId: idris.childId, entryId });
		await expect(app.staffEntries.open(farida, keyOf(quiet))).rejects.toMatchObject({ code: 'not-found' });
		expect((await app.threads.open(farida, keyOf(told))).opened.entry?.body).toMatchObject(body);
		await expect(app.staffEntries.answer(farida, keyOf(told), { text: why })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('has a reference, stages with their days, a handler, and a decision with its reason', async () => {
		const ruth = named('Ruth Adey');
		const id = await say(idris, { kind: 'complaint', body: { words: 'the food' } });
		const progress = () => inFeed<ComplaintProgress>(idris, 'complaint', id);
		const receipt = () => inFeed<Receipt>(idris, 'receipt', id);
		expect(await progress()).toMatchObject({
			handler: null,
			stages: [{ stage: 1, answerBy: { on: '2026-11-16' }, latestBy: { on: '2026-11-30' }, decision: null }],
			mayGoOn: false
		});
		await app.complaintHandling.takeOn(ruth, id, {});
		expect(await progress()).toMatchObject({
			handler: { name: 'Ruth Adey', role: 'complaints-officer' },
			acknowledgedAt: NOW.toISOString()
		});
		await app.complaintHandling.decide(ruth, id, { outcome: 'agreed', why });
		expect(await progress()).toMatchObject({
			stages: [{ decision: { by: 'Ruth Adey', outcome: 'agreed', why } }],
			mayGoOn: true
		});
		expect(await receipt()).toMatchObject({ answeredBy: 'Ruth Adey' });
		await expect(app.complaintHandling.decide(ruth, id, { outcome: 'agreed', why })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('goes on to the next stage when the child is not happy, once, and ends after the panel', async () => {
		const ruth = named('Ruth Adey');
		const id = await say(idris, { kind: 'complaint', body: { words: 'again' } });
		const stages = async () => (await inFeed<ComplaintProgress>(idris, 'complaint', id))?.stages ?? [];
		await say(idris, { kind: 'complaint-next', body: { complaint: id, words: 'too early' } });
		expect(await stages()).toHaveLength(1);
		for (const [stage, on] of [
			[2, '2026-12-07'],
			[3, '2026-12-14']
		] as const) {
			await app.complaintHandling.decide(ruth, id, { outcome: 'not-agreed', why });
			await say(idris, { kind: 'complaint-next', body: { complaint: id, words: `not happy ${stage}` } });
			await say(idris, { kind: 'complaint-next', body: { complaint: id } });
			expect((await stages()).at(-1)).toMatchObject({ stage, answerBy: { on }, decision: null });
		}
		await app.complaintHandling.decide(ruth, id, { outcome: 'not-agreed', why });
		expect(await inFeed<ComplaintProgress>(idris, 'complaint', id)).toMatchObject({ mayGoOn: false });
		const { later } = await app.concerns.open(ruth, id);
		expect(later.map(({ entry }) => entry?.body)).toContainEqual({ complaint: id, words: 'not happy 2' });
	});

	it('is nobody else’s to go on with', async () => {
		const id = await say(idris, { kind: 'complaint', body: { words: 'mine' } });
		for (const device of [jaden, helen]) {
			const saidBy =
				device === helen ? ({ by: 'helper', helper: 'Helen' } as const) : { by: 'child' as const };
			await expect(
				say(device, { kind: 'complaint-next', saidBy, body: { complaint: id } })
			).rejects.toMatchObject({
				code: 'not-valid'
			});
		}
	});

	it('waits for a person to set the day where nothing says by when', async () => {
		const edda = named('Edda Hulme');
		const id = await say(jaden, { kind: 'complaint', body: { words: 'the food at The Lookout' } });
		const day = async () =>
			(await inFeed<ComplaintProgress>(jaden, 'complaint', id))?.stages[0]?.answerBy.on ?? null;
		expect(await day()).toBeNull();
		await expect(app.complaintHandling.takeOn(edda, id, { answerBy: '2026-11-01' })).rejects.toMatchObject({
			code: 'not-valid'
		});
		await app.complaintHandling.takeOn(edda, id, { answerBy: '2026-11-20' });
		expect(await day()).toBe('2026-11-20');
		await expect(app.complaintHandling.takeOn(edda, id, { answerBy: '2026-11-25' })).rejects.toMatchObject({
			code: 'not-valid'
		});
	});

	it('is read in its own service alone', async () => {
		const id = await say(jaden, { kind: 'complaint', body: { words: 'only on the island' } });
		for (const name of [
			'Ruth Adey',
			'Joel Sands',
			'Bryn Carey',
			'Odette Lacey',
			'Tilda Crane',
			'Magnus Rey'
		]) {
			await expect(app.concerns.open(named(name), id), name).rejects.toMatchObject({ code: 'not-found' });
			expect((await app.concerns.list(named(name))).some(({ row }) => row.id === id)).toBe(false);
		}
	});

	it('leaves nothing when it is taken back before anybody saw it', async () => {
		const id = await say(idris, { kind: 'complaint', body: { words: 'no, leave it' } });
		await app.entries.takeBack(idris, id);
		expect(await inFeed(idris, 'complaint', id)).toBeNull();
		expect((await app.concerns.list(named('Ruth Adey'))).some(({ row }) => row.id === id)).toBe(false);
	});

	it('made by a helper is marked, and the child is told of it', async () => {
		const id = await say(helen, {
			kind: 'complaint',
			saidBy: { by: 'helper', helper: 'Helen' },
			body: { words: 'his boots were not paid for' }
		});
		const { opened } = await app.concerns.open(named('Ruth Adey'), id);
		expect(opened.entry?.saidBy).toEqual({ by: 'helper', helper: 'Helen' });
		for (const device of [helen, idris]) {
			expect(await inFeed<ComplaintProgress>(device, 'complaint', id)).toMatchObject({ id });
		}
	});

	it('made by the child is on no helper’s device', async () => {
		const id = await say(idris, { kind: 'complaint', body: { words: 'about home' } });
		const { items } = await app.feed.page(helen, { after: 0, limit: 500 });
		expect(JSON.stringify(items)).not.toContain(id);
	});
});

describe('somebody hurt me', () => {
	it('goes to those on duty and to nobody who looks after the child', async () => {
		const [ruth, joel] = [named('Ruth Adey'), named('Joel Sands')];
		const id = await say(idris, {
			kind: 'complaint',
			about: [await personOf(idris, 'social-worker')],
			body: { hurt: true }
		});
		expect((await app.concerns.open(joel, id)).progress).toMatchObject({ track: 'safety' });
		for (const other of [ruth, named('Priti Rowe'), named('Farida Lind')]) {
			await expect(app.concerns.open(other, id)).rejects.toMatchObject({ code: 'not-found' });
		}
		await app.complaintHandling.takeOn(joel, id, {});
		expect(await inFeed<ComplaintProgress>(idris, 'complaint', id)).toMatchObject({
			handler: { name: 'Joel Sands' }
		});
	});
});

describe('what owes an answer', () => {
	it('comes to the IRO manager alone, with its day, and the answer comes back', async () => {
		const [owen, farida] = [named('Owen Tarrant'), named('Farida Lind')];
		const before = await everythingFor(farida, idris.childId);
		const id = await say(idris, { kind: 'rights-request', body: { want: 'different-iro' } });
		const row = (await app.concerns.list(owen)).find((one) => one.row.id === id)?.row;
		expect(row?.answerBy).toBe('2026-11-09');
		const answer = await app.concerns.answer(owen, id, { text: why });
		expect(await inFeed(idris, 'message', answer.id)).toMatchObject({ answers: id });
		expect(await everythingFor(farida, idris.childId)).toBe(before);
	});

	it('tells no name where the child gives none', async () => {
		const id = await say(idris, {
			kind: 'rights-request',
			saidBy: { by: 'child-with-help', helper: 'Helen' },
			body: { want: 'people-in-charge', unnamed: true, words: 'buses cost too much' }
		});
		const found = (await app.concerns.list(named('Owen Tarrant'))).find(({ row }) => row.id === id);
		expect(found?.child).toBeNull();
	});

	it('comes to those on duty at once when a child is not safe', async () => {
		now = new Date('2026-11-07T23:30:00Z');
		const id = await say(idris, { kind: 'not-safe', body: {} });
		now = NOW;
		expect((await app.concerns.list(named('Joel Sands')))[0]?.row).toMatchObject({ id, kind: 'not-safe' });
		await expect(app.concerns.open(named('Bryn Carey'), id)).rejects.toMatchObject({ code: 'not-found' });
	});
});
