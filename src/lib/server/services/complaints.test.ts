import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { App } from '$lib/server/app';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A Monday with no holiday near it. */
const NOW = new Date('2026-11-02T10:00:00Z');

let world: DemoWorld;
let app: App;
let idris: DeviceActor;
let helen: DeviceActor;
let jaden: DeviceActor;
const staff = new Map<string, StaffActor>();

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	app = world.app;
	idris = await world.device('Idris');
	jaden = await world.device('Jaden');
	helen = await world.device('Helen');
	for (const name of world.staffNames) staff.set(name, await world.staff(name));
});

afterAll(() => world.close());

function named(name: string): StaffActor {
	const found = staff.get(name);
	if (!found) throw new Error(`The demo has no ${name}`);
	return found;
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
		const id = await world.say(idris, {
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
		const id = await world.say(idris, {
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
		const id = await world.say(idris, {
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
		const quiet = await world.say(idris, { kind: 'complaint', body });
		const told = await world.say(idris, { kind: 'complaint', body: { ...body, tellIro: true } });
		const keyOf = (entryId: string) => ({ childId: idris.childId, entryId });
		await expect(app.staffEntries.open(farida, keyOf(quiet))).rejects.toMatchObject({ code: 'not-found' });
		expect((await app.threads.open(farida, keyOf(told))).opened.entry?.body).toMatchObject(body);
		await expect(app.staffEntries.answer(farida, keyOf(told), { text: why })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('has a reference, stages with their days, a handler, and a decision with its reason', async () => {
		const ruth = named('Ruth Adey');
		const id = await world.say(idris, { kind: 'complaint', body: { words: 'the food' } });
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

	it('may take longer once, as far as the rules of the place say, and the child sees the day and why', async () => {
		const ruth = named('Ruth Adey');
		const id = await world.say(idris, { kind: 'complaint', body: { words: 'the heating' } });
		const longer = { lang: 'en', text: 'We wait for the plumber.' };
		const extend = (by: StaffActor, answerBy: string) =>
			whyRefused(app.complaintHandling.extend(by, id, { answerBy, why: longer }));
		expect(await extend(ruth, '2026-12-01')).toBe('answerBy too-late');
		expect(await extend(ruth, '2026-11-16')).toBe('answerBy not-later');
		expect(await extend(named('Owen Tarrant'), '2026-11-20')).toBe('not-found');
		expect(await extend(ruth, '2026-11-30')).toBe('done');
		expect((await inFeed<ComplaintProgress>(idris, 'complaint', id))?.stages).toMatchObject([
			{
				answerBy: { on: '2026-11-30' },
				extension: { by: 'Ruth Adey', before: '2026-11-16', at: NOW.toISOString(), why: longer }
			}
		]);
		expect(await extend(ruth, '2026-11-30')).toBe('answerBy extended-already');
		await app.complaintHandling.decide(ruth, id, { outcome: 'agreed', why });
		expect(await extend(ruth, '2026-11-30')).toBe('not-found');
	});

	it('may not take longer where no rule says so', async () => {
		const edda = named('Edda Hulme');
		const id = await world.say(jaden, { kind: 'complaint', body: { words: 'the bus' } });
		await app.complaintHandling.takeOn(edda, id, { answerBy: '2026-11-20' });
		const refused = app.complaintHandling.extend(edda, id, { answerBy: '2026-11-25', why });
		expect(await whyRefused(refused)).toBe('answerBy no-longer-limit');
	});

	it('goes on to the next stage when the child is not happy, once, and ends after the panel', async () => {
		const ruth = named('Ruth Adey');
		const id = await world.say(idris, { kind: 'complaint', body: { words: 'again' } });
		const stages = async () => (await inFeed<ComplaintProgress>(idris, 'complaint', id))?.stages ?? [];
		await world.say(idris, { kind: 'complaint-next', body: { complaint: id, words: 'too early' } });
		expect(await stages()).toHaveLength(1);
		const said: string[] = [];
		const answeredTo = async () =>
			Promise.all(
				said.map(async (next) => (await inFeed<Receipt>(idris, 'receipt', next))?.answeredBy ?? null)
			);
		for (const [stage, on] of [
			[2, '2026-12-07'],
			[3, '2026-12-14']
		] as const) {
			await app.complaintHandling.decide(ruth, id, { outcome: 'not-agreed', why });
			said.push(
				await world.say(idris, {
					kind: 'complaint-next',
					body: { complaint: id, words: `not happy ${stage}` }
				})
			);
			await world.say(idris, { kind: 'complaint-next', body: { complaint: id } });
			expect((await stages()).at(-1)).toMatchObject({ stage, answerBy: { on }, decision: null });
			// Each decision answers what the child said to the one before, and nothing that came later.
			expect(await answeredTo()).toEqual(stage === 2 ? [null] : ['Ruth Adey', null]);
		}
		await app.complaintHandling.decide(ruth, id, { outcome: 'not-agreed', why });
		expect(await inFeed<ComplaintProgress>(idris, 'complaint', id)).toMatchObject({ mayGoOn: false });
		const { later } = await app.concerns.open(ruth, id);
		expect(later.map(({ entry }) => entry?.body)).toContainEqual({ complaint: id, words: 'not happy 2' });
	});

	it('is nobody else’s to go on with', async () => {
		const id = await world.say(idris, { kind: 'complaint', body: { words: 'mine' } });
		for (const device of [jaden, helen]) {
			const saidBy =
				device === helen ? ({ by: 'helper', helper: 'Helen' } as const) : { by: 'child' as const };
			await expect(
				world.say(device, { kind: 'complaint-next', saidBy, body: { complaint: id } })
			).rejects.toMatchObject({
				code: 'not-valid'
			});
		}
	});

	it('waits for a person to set the day where nothing says by when', async () => {
		const edda = named('Edda Hulme');
		const id = await world.say(jaden, { kind: 'complaint', body: { words: 'the food at The Lookout' } });
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
		const id = await world.say(jaden, { kind: 'complaint', body: { words: 'only on the island' } });
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
		const id = await world.say(idris, { kind: 'complaint', body: { words: 'no, leave it' } });
		await app.entries.takeBack(idris, id);
		expect(await inFeed(idris, 'complaint', id)).toBeNull();
		expect((await app.concerns.list(named('Ruth Adey'))).some(({ row }) => row.id === id)).toBe(false);
	});

	it('made by a helper is marked, and the child is told of it', async () => {
		const id = await world.say(helen, {
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
		const id = await world.say(idris, { kind: 'complaint', body: { words: 'about home' } });
		const { items } = await app.feed.page(helen, { after: 0, limit: 500 });
		expect(JSON.stringify(items)).not.toContain(id);
	});
});

describe('somebody hurt me', () => {
	it('goes to those on duty and to nobody who looks after the child', async () => {
		const [ruth, joel] = [named('Ruth Adey'), named('Joel Sands')];
		const id = await world.say(idris, {
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
		const id = await world.say(idris, { kind: 'rights-request', body: { want: 'different-iro' } });
		const row = (await app.concerns.list(owen)).find((one) => one.row.id === id)?.row;
		expect(row?.answerBy).toBe('2026-11-09');
		const answer = await app.concerns.answer(owen, id, { text: why });
		expect(await inFeed(idris, 'message', answer.id)).toMatchObject({ answers: id });
		expect(await everythingFor(farida, idris.childId)).toBe(before);
	});

	it('tells no name where the child gives none', async () => {
		const id = await world.say(idris, {
			kind: 'rights-request',
			saidBy: { by: 'child-with-help', helper: 'Helen' },
			body: { want: 'people-in-charge', unnamed: true, words: 'buses cost too much' }
		});
		const found = (await app.concerns.list(named('Owen Tarrant'))).find(({ row }) => row.id === id);
		expect(found?.child).toBeNull();
	});

	it('comes to those on duty at once when a child is not safe', async () => {
		world.clock.moment = new Date('2026-11-07T23:30:00Z');
		const id = await world.say(idris, { kind: 'not-safe', body: {} });
		world.clock.moment = NOW;
		expect((await app.concerns.list(named('Joel Sands')))[0]?.row).toMatchObject({ id, kind: 'not-safe' });
		await expect(app.concerns.open(named('Bryn Carey'), id)).rejects.toMatchObject({ code: 'not-found' });
	});
});
