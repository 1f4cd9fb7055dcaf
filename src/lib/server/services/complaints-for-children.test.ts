import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ComplaintForChild } from '$lib/contract/v1/complaints';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A Monday with no holiday near it. */
const NOW = new Date('2026-11-02T10:00:00Z');
const NAMES = ['Priti', 'Farida', 'Ruth', 'Joel', 'Owen', 'Hana', 'Karim', 'Ben', 'Edda'] as const;

let world: DemoWorld;
let idris: DeviceActor;
let helen: DeviceActor;
const staff = {} as Record<(typeof NAMES)[number], StaffActor>;

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	idris = await world.device('Idris');
	helen = await world.device('Helen');
	for (const name of NAMES) staff[name] = await world.staff(name);
});

afterAll(() => world.close());

const DRAFT: ComplaintForChild = {
	words: 'Nobody asks him in Arabic.',
	about: [],
	aboutRoles: [],
	hurt: false,
	happeningNow: 'yes',
	childSays: { wasAsked: true, words: 'I want somebody who speaks Arabic.' },
	tellIro: false
};

async function tell(teller: StaffActor, draft: Partial<ComplaintForChild> & { id?: string } = {}) {
	const told = await world.app.complaintsForChildren.tell(teller, idris.childId, { ...DRAFT, ...draft });
	return told.id;
}

async function inFeed(device: DeviceActor, id: string): Promise<ComplaintProgress | null> {
	const { items } = await world.app.feed.page(device, { after: 0, limit: 500 });
	const item = items.find((one) => one.kind === 'complaint' && one.id === id);
	return (item?.body ?? null) as ComplaintProgress | null;
}

/** Whether somebody finds it by any way to what children said. */
async function finds(reader: StaffActor, id: string): Promise<boolean> {
	const { app } = world;
	const key = { childId: idris.childId, entryId: id };
	const opened = await Promise.all([
		app.concerns
			.open(reader, id)
			.then(() => true)
			.catch(() => false),
		app.staffEntries
			.open(reader, key)
			.then(() => true)
			.catch(() => false)
	]);
	const listed = JSON.stringify([
		await app.concerns.list(reader),
		await app.threads.inbox(reader, 'all'),
		await app.staffEntries.pageOfChild(reader, idris.childId, { after: 0, limit: 500 }).catch(() => null)
	]);
	return opened.includes(true) || listed.includes(id);
}

/** All of a child's own devices: the feed, what was said, and who looked. */
async function everythingOf(device: DeviceActor): Promise<string> {
	const page = { after: 0, limit: 500 };
	const { app } = world;
	return JSON.stringify([
		(await app.feed.page(device, page)).items,
		(await app.entries.page(device, page)).items,
		(await app.accessLog.page(device, page)).items
	]);
}

describe('a complaint that a member of staff tells for a child', () => {
	it('goes to the complaints officer, who sees who said it and what the child says', async () => {
		const id = await tell(staff.Priti);
		const { opened, progress } = await world.app.concerns.open(staff.Ruth, id);
		expect(opened.entry).toMatchObject({
			saidBy: { by: 'helper', helper: 'Priti Rowe' },
			body: { words: DRAFT.words, happeningNow: 'yes', childSays: DRAFT.childSays }
		});
		expect(progress?.told?.from).toMatchObject({ name: 'Priti Rowe', role: 'social-worker' });
		for (const other of [staff.Priti, staff.Farida, staff.Owen, staff.Hana, staff.Joel, staff.Edda])
			expect(await finds(other, id), other.name).toBe(false);
	});

	it('is told to the child as somebody else’s words, and to no helper', async () => {
		const id = await tell(staff.Priti);
		expect(await inFeed(idris, id)).toMatchObject({
			told: {
				from: { name: 'Priti Rowe' },
				lang: 'en',
				about: [],
				body: { words: DRAFT.words, childSays: DRAFT.childSays }
			}
		});
		expect((await world.app.entries.page(idris, { after: 0, limit: 500 })).items).not.toContainEqual(
			expect.objectContaining({ id })
		);
		expect(await everythingOf(helen)).not.toContain(id);
	});

	it('never reaches whom it is about, nor their line', async () => {
		const iro = await world.person(idris.childId, 'Farida');
		const id = await tell(staff.Priti, { about: [iro], tellIro: true });
		expect(await finds(staff.Ruth, id)).toBe(true);
		expect(await finds(staff.Farida, id)).toBe(false);
		expect(await finds(staff.Owen, id)).toBe(false);
		const asOfficer: StaffActor = { ...staff.Farida, role: 'complaints-officer' };
		expect(await finds(asOfficer, id)).toBe(false);
	});

	it('may be about an IRO who has left, and then the IRO who came after never has it', async () => {
		const jonah = await world.person(idris.childId, 'Jonah');
		const id = await tell(staff.Priti, { about: [jonah], tellIro: true });
		expect(await finds(staff.Ruth, id)).toBe(true);
		for (const other of [staff.Farida, staff.Owen]) expect(await finds(other, id), other.name).toBe(false);
		const { earlier } = await world.app.childProfiles.profile(staff.Priti, idris.childId);
		expect(earlier.map(({ name }) => name)).toContain('Jonah Fielding');
	});

	it('may be about a carer who has left, and goes to the officer and to the IRO if the child agrees', async () => {
		const { repositories, db } = world.app.context;
		const people = await repositories.people.ofChild(db, idris.childId);
		const carer = people.find(({ row }) => row.role === 'foster-carer' && row.until === null)?.row.id ?? '';
		await db.transaction((tx) => repositories.people.end(tx, carer, { until: '2026-10-30', whyEnded: null }));
		const id = await tell(staff.Priti, { about: [carer], tellIro: true });
		for (const one of [staff.Ruth, staff.Farida]) expect(await finds(one, id), one.name).toBe(true);
		const { earlier, people: now } = await world.app.childProfiles.profile(staff.Priti, idris.childId);
		expect(earlier.map((person) => person.id)).toContain(carer);
		expect(now.map((person) => person.id)).not.toContain(carer);
	});

	it('about somebody who hurt the child goes to those on duty, and to nobody who looks after the child', async () => {
		const id = await tell(staff.Farida, {
			hurt: true,
			about: [await world.person(idris.childId, 'Priti')]
		});
		expect(await finds(staff.Joel, id)).toBe(true);
		for (const other of [staff.Ruth, staff.Priti, staff.Farida])
			expect(await finds(other, id), other.name).toBe(false);
	});

	it('is told to the IRO where the child agrees', async () => {
		expect(await finds(staff.Farida, await tell(staff.Priti, { tellIro: true }))).toBe(true);
	});

	it('can’t be about whoever tells it', async () => {
		const about = [await world.person(idris.childId, 'Priti')];
		expect(await whyRefused(tell(staff.Priti, { about }))).toBe('about yourself');
		expect(await whyRefused(tell(staff.Priti, { aboutRoles: ['social-worker'] }))).toBe('about yourself');
		expect(await whyRefused(tell(staff.Farida, { about }))).toBe('done');
	});

	it('is about nobody who is not one of the child’s people', async () => {
		const wren = await world.device('Wren');
		const about = [await world.person(wren.childId, 'Marguerite')];
		expect(await whyRefused(tell(staff.Priti, { about }))).toBe('about unknown-person');
	});

	it('is told once when a form is sent twice', async () => {
		const id = world.app.context.newId();
		expect(await tell(staff.Priti, { id })).toBe(id);
		expect(await tell(staff.Priti, { id })).toBe(id);
		expect(await whyRefused(tell(staff.Farida, { id }))).toBe('same-id-other-content');
	});

	it('may be told by the child’s IRO, social worker and advocate, and by nobody else', async () => {
		for (const other of [staff.Ben, staff.Ruth, staff.Owen, staff.Hana, staff.Edda])
			expect(await whyRefused(tell(other)), other.name).toBe('not-found');
		for (const one of [staff.Priti, staff.Farida]) expect(await whyRefused(tell(one)), one.name).toBe('done');
	});
});

describe('told by an advocate', () => {
	beforeAll(async () => {
		const body = { sort: 'independent' as const };
		const entryId = await world.say(idris, { kind: 'advocate-request', body });
		const key = { childId: idris.childId, entryId };
		await world.app.advocacy.appoint(staff.Karim, key, staff.Karim.staffId);
	});

	it('only for a child whose advocate they are, and with nothing of what the child wrote to them', async () => {
		const wren = await world.device('Wren');
		await world.say(wren, { kind: 'advocate-request', body: { sort: 'independent' } });
		const forWren = world.app.complaintsForChildren.tell(staff.Karim, wren.childId, DRAFT);
		expect(await whyRefused(forWren), 'may read the request, and is not named').toBe('not-found');

		const secret = 'Only for my advocate: the blue door.';
		await world.say(idris, { kind: 'message', to: ['advocate'], body: { words: secret } });
		const id = await tell(staff.Karim, { aboutRoles: ['iro'] });
		expect(await finds(staff.Ruth, id)).toBe(true);
		expect(await finds(staff.Farida, id)).toBe(false);
		expect(await finds(staff.Karim, id)).toBe(false);
		const concern = JSON.stringify(await world.app.concerns.open(staff.Ruth, id));
		expect(concern).toContain('Karim');
		expect(concern).not.toContain(secret);
	});

	it('does not learn whether anybody holds a role for the child', async () => {
		expect(await whyRefused(tell(staff.Karim, { aboutRoles: ['dentist'] }))).toBe('done');
	});
});

describe('held until the child has been told in person', () => {
	it('is on no device of the child’s, whatever is done with it, until it is released', async () => {
		const before = await everythingOf(idris);
		const id = await tell(staff.Priti, { tellInPersonBy: '2026-11-09' });
		await world.app.concerns.open(staff.Ruth, id);
		await world.app.complaintHandling.takeOn(staff.Ruth, id, {});
		expect(await everythingOf(idris)).toBe(before);
		const next = { kind: 'complaint-next' as const, body: { complaint: id, words: 'guessed' } };
		expect(await whyRefused(world.say(idris, next))).toBe('body.complaint unknown-complaint');

		await world.app.complaintHandling.release(staff.Ruth, id);
		expect(await inFeed(idris, id)).toMatchObject({ handler: { name: 'Ruth Adey' }, told: {} });
		const looked = (await world.app.accessLog.page(idris, { after: 0, limit: 500 })).items;
		expect(looked).toContainEqual(expect.objectContaining({ did: 'told', what: 'complaint' }));
		expect(await whyRefused(world.app.complaintHandling.release(staff.Ruth, id))).toBe('not-found');
	});

	it('is released by whoever handles it alone, and has a day that is still to come', async () => {
		const id = await tell(staff.Priti, { tellInPersonBy: '2026-11-02' });
		for (const other of [staff.Priti, staff.Owen, staff.Joel])
			expect(await whyRefused(world.app.complaintHandling.release(other, id)), other.name).toBe('not-found');
		expect(await whyRefused(tell(staff.Priti, { tellInPersonBy: '2026-11-01' }))).toBe('tellInPersonBy past');
	});
});

describe('what the child says to it', () => {
	it('comes to whoever has the complaint, shows as new there, and takes it no further', async () => {
		const id = await tell(staff.Priti);
		await world.app.concerns.open(staff.Ruth, id);
		await world.app.complaintHandling.decide(staff.Ruth, id, {
			outcome: 'agreed',
			why: { lang: 'en', text: 'We found somebody.' }
		});
		const isNew = async () =>
			(await world.app.concerns.list(staff.Ruth)).find(({ row }) => row.id === id)?.isNew;
		expect(await isNew()).toBe(false);
		const own = { complaint: id, words: 'It was not like that.', ownView: 'not-right' as const };
		await world.say(idris, { kind: 'complaint-next', body: own });
		expect(await isNew()).toBe(true);
		expect((await world.app.concerns.open(staff.Ruth, id)).later.map(({ entry }) => entry?.body)).toEqual([
			own
		]);
		expect(await isNew()).toBe(false);
		expect((await inFeed(idris, id))?.stages).toHaveLength(1);
		await world.say(idris, { kind: 'complaint-next', body: { complaint: id } });
		expect((await inFeed(idris, id))?.stages).toHaveLength(2);
	});

	it('is the child’s own to say: no helper and no other child can', async () => {
		const id = await tell(staff.Priti);
		const body = { complaint: id, ownView: 'right' as const };
		const jaden = await world.device('Jaden');
		const asHelper = { by: 'helper' as const, helper: 'Helen' };
		for (const attempt of [
			() => world.say(jaden, { kind: 'complaint-next', body }),
			() => world.say(helen, { kind: 'complaint-next', saidBy: asHelper, body })
		])
			expect(await whyRefused(attempt())).toBe('body.complaint unknown-complaint');
	});
});
