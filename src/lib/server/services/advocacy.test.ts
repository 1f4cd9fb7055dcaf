import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { childFacts } from '$lib/server/desk/child-views';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, NOBODY, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOW = new Date('2026-11-23T10:00:00Z');
const SECRET = 'Only for my advocate: the blue door.';

let world: DemoWorld;
let jaden: DeviceActor;
let shona: StaffActor;
let karim: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	jaden = await world.device('Jaden');
	shona = await world.staff('Shona');
	karim = await world.staff('Karim');
});

afterAll(() => world.close());

function asks(device = jaden, words = SECRET) {
	return world.say(device, { kind: 'advocate-request', body: { sort: 'independent', words } });
}

function tells(words: string, more: object = {}) {
	return world.say(jaden, { kind: 'message', body: { words }, to: ['advocate'], ...more });
}

/** All that a device has, as one text. */
async function everythingOf(device: DeviceActor): Promise<string> {
	const reader = await world.now(device);
	const feed = await world.app.feed.page(reader, { after: 0, limit: 500 });
	const said = await world.app.entries.page(reader, { after: 0, limit: 500 });
	return JSON.stringify([feed.items, said.items]);
}

/** All that a member of staff finds by any service of the desk and the API, as one text. */
async function everythingFor(staff: StaffActor): Promise<string> {
	const { app } = world;
	const found: unknown[] = [
		await app.children.list(staff),
		await app.threads.inbox(staff, 'all'),
		await app.threads.inbox(staff, 'to-do'),
		await app.threads.countWaiting(staff)
	];
	const childIds = [jaden.childId, ...(await app.children.list(staff)).map(({ child }) => child.id)];
	for (const childId of childIds) {
		for (const read of [
			() => app.threads.ofChild(staff, childId, { limit: 100 }),
			() => app.staffEntries.pageOfChild(staff, childId, { after: 0, limit: 500 }),
			() => app.childProfiles.profile(staff, childId),
			() => app.booklets.facts(staff, childId)
		]) {
			found.push(await read().catch(() => null));
		}
	}
	// How far the child's own feed has come is in the row of the child, and on no page.
	const hidden = ['feedSeq', 'entrySeq'];
	return JSON.stringify(found, (key, value: unknown) => (hidden.includes(key) ? undefined : value));
}

const COUNCIL = 'Callum Odette Trish Sam Edda Bryn Magnus Owen Ruth Lil Hana Joel Tilda Farida'.split(' ');

describe('what a child and an advocate say', () => {
	it('leaves every page, list and count of every council as it was', async () => {
		const before = new Map<string, string>();
		for (const name of COUNCIL) before.set(name, await everythingFor(await world.staff(name)));
		const request = await asks();
		await world.app.advocacy.appoint(karim, { childId: jaden.childId, entryId: request }, karim.staffId);
		const message = await tells(SECRET);
		await world.app.staffEntries.answer(
			karim,
			{ childId: jaden.childId, entryId: message },
			{ text: { lang: 'en', text: SECRET } }
		);
		for (const name of COUNCIL) {
			const staff = await world.staff(name);
			expect((await everythingFor(staff)) === before.get(name), name).toBe(true);
			for (const entryId of [request, message]) {
				const key = { childId: jaden.childId, entryId };
				const tries = [
					() => world.app.staffEntries.open(staff, key),
					() => world.app.threads.open(staff, key),
					() => world.app.staffEntries.answer(staff, key, { text: { lang: 'en', text: 'x' } }),
					() => world.app.staffEntries.askWhatIHeard(staff, key, { lang: 'en', text: 'x' }),
					() => world.app.advocacy.stateOf(staff, key),
					() => world.app.advocacy.accept(staff, key),
					() => world.app.advocacy.appoint(staff, key, staff.staffId)
				];
				for (const attempt of tries) expect(await whyRefused(attempt()), name).toBe('not-found');
			}
		}
		expect(world.logged.join('\n')).not.toContain('blue door');
		expect(await world.app.metrics.text()).not.toMatch(/advocate/);
	});

	it('puts nobody of the advocacy service among a child’s people or team at a council, in the demo either', async () => {
		const { db, repositories } = world.app.context;
		const at = async (table: string) => {
			const { rows } = await world.parts.pool.query<{ name: string }>(
				`select distinct s.name from ${table} t join staff_members s on s.id = t.staff_id
				join organisations o on o.id = s.organisation_id where o.kind = 'advocacy'`
			);
			return rows.map(({ name }) => name);
		};
		expect(await at('advocacy_appointments'), 'Idris has one').toContain('Karim Aziz');
		expect(await at('assignments')).toEqual([]);
		expect(await at('people')).toEqual([]);
		const child = await repositories.children.find(db, jaden.childId);
		const candidate = await repositories.staff.find(db, karim.staffId);
		if (!child || !candidate) throw new Error('The demo has both');
		const assigned = db.transaction((tx) =>
			world.app.allocation.assignIn(tx, child, candidate, { staffId: karim.staffId, role: 'advocate' })
		);
		expect(await whyRefused(assigned)).toBe('staffId unknown-staff');
	});

	it('is the child’s, and no helper’s', async () => {
		const own = await everythingOf(jaden);
		expect(own).toContain('blue door');
		expect(own).toContain('Karim Aziz');
		const helper = await everythingOf(await world.device('Steph'));
		expect(helper).not.toContain('blue door');
		expect(helper).not.toContain('Karim');
	});

	it('lies in the database under the key of the advocacy service alone', async () => {
		const { rows } = await world.app.context.db.execute<{ kind: string; name: string }>(sql`
			select 'entry' as kind, o.name from entries e join organisations o on o.id = e.organisation_id
				where e.child_id = ${jaden.childId} and 'advocate' = any(e.to_roles)
			union all select 'message', o.name from messages m join organisations o on o.id = m.organisation_id
				join entries e on e.id = m.entry_id where 'advocate' = any(e.to_roles)
			union all select 'feed', o.name from feed_items f join organisations o on o.id = f.organisation_id
				join entries e on e.id::text = f.id where 'advocate' = any(e.to_roles)`);
		expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['entry', 'message', 'feed']));
		expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['Loudhailer']));
	});

	it('goes to whoever asked it, when the child answers “What I heard you say”', async () => {
		const message = await tells('Can you come on Tuesday?');
		const { id } = await world.app.staffEntries.askWhatIHeard(
			karim,
			{ childId: jaden.childId, entryId: message },
			{ lang: 'en', text: 'You want me to come on Tuesday.' }
		);
		await world.say(jaden, {
			kind: 'heard-answer',
			body: { heard: id, answer: 'nearly', words: 'the blue door again' }
		});
		expect(await everythingFor(await world.staff('Callum'))).not.toContain('blue door again');
		const thread = await world.app.threads.open(karim, { childId: jaden.childId, entryId: message });
		expect(thread.heard.get(id)?.words).toBe('the blue door again');
	});
});

describe('the advocacy service', () => {
	it('reads every request, and of the rest only what is for the advocate who was named', async () => {
		const message = await tells('Just for Karim');
		const inbox = await world.app.threads.inbox(shona, 'all');
		const kinds = new Set(inbox.map(({ row }) => row.kind));
		expect(kinds).toEqual(new Set(['advocate-request']));
		const key = { childId: jaden.childId, entryId: message };
		expect(await whyRefused(world.app.staffEntries.open(shona, key))).toBe('not-found');
		expect((await world.app.staffEntries.open(karim, key)).entry).toMatchObject({
			body: { words: 'Just for Karim' }
		});
	});

	it('finds nothing of the council: no child’s page, no people, no plan', async () => {
		expect(await world.app.children.list(karim)).toEqual([]);
		expect(await whyRefused(world.app.children.overview(karim, jaden.childId))).toBe('not-found');
		const profile = await world.app.childProfiles.profile(karim, jaden.childId);
		expect(profile).toMatchObject({ iro: null, people: [], promise: null, nextReview: null });
		// Nor is "No day yet" said of a review whose day is not theirs to know.
		expect(childFacts(profile).councils).toBeNull();
	});

	it('hands a child over: the one before reads no more, the new one reads all', async () => {
		const request = await asks();
		const message = await tells('Before the change');
		await world.app.advocacy.appoint(karim, { childId: jaden.childId, entryId: request }, shona.staffId);
		const key = { childId: jaden.childId, entryId: message };
		expect(await whyRefused(world.app.staffEntries.open(karim, key))).toBe('not-found');
		expect((await world.app.staffEntries.open(shona, key)).childName).toBe('Jaden');
		const people = (await everythingOf(jaden)).match(/"name":"(Shona Pell|Karim Aziz)"/g);
		expect(new Set(people)).toEqual(new Set(['"name":"Shona Pell"', '"name":"Karim Aziz"']));
	});

	it('names only its own advocates', async () => {
		const request = await asks();
		const key = { childId: jaden.childId, entryId: request };
		const callum = await world.staff('Callum');
		for (const stranger of [callum.staffId, NOBODY]) {
			expect(await whyRefused(world.app.advocacy.appoint(karim, key, stranger))).toBe('not-found');
		}
	});

	it('tells the child that it has the request, and then who the advocate is', async () => {
		const wren = await world.device('Wren');
		const request = await asks(wren, 'x');
		const key = { childId: wren.childId, entryId: request };
		await world.app.advocacy.accept(shona, key);
		const state = async () => {
			const { items } = await world.app.feed.page(await world.now(wren), { after: 0, limit: 500 });
			return items.find((item) => item.kind === 'advocacy')?.body;
		};
		expect(await state()).toMatchObject({ organisation: 'Loudhailer', advocate: null });
		await world.app.advocacy.appoint(shona, key, karim.staffId);
		expect(await state()).toMatchObject({ advocate: { name: 'Karim Aziz' } });
	});
});

describe('a request', () => {
	it('is refused where it would go to an advocate and to others', async () => {
		expect(await whyRefused(tells('x', { to: ['advocate', 'iro'] }))).toBe('to role-not-offered');
		const body = { sort: 'independent' } as const;
		expect(await whyRefused(world.say(jaden, { kind: 'advocate-request', body, to: ['iro'] }))).toBe(
			'to role-not-offered'
		);
	});

	it('that nobody has seen can be taken back, and leaves nothing', async () => {
		const request = await asks();
		expect(await world.app.entries.takeBack(jaden, request)).toMatchObject({ how: 'erased' });
		const key = { childId: jaden.childId, entryId: request };
		expect(await whyRefused(world.app.staffEntries.open(shona, key))).toBe('not-found');
	});
});

describe('a recording for the advocate', () => {
	const bytes = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	);

	async function draw(): Promise<string> {
		const id = world.app.context.newId();
		await world.app.attachments.put(jaden, { id, kind: 'drawing', size: bytes.length }, parts());
		return id;
	}

	async function* parts() {
		yield await Promise.resolve(bytes);
	}

	async function ownersOf(id: string): Promise<string[]> {
		const { rows } = await world.app.context.db.execute<{ name: string }>(sql`
			select o.name from attachments a join organisations o on o.id = a.organisation_id where a.id = ${id}
			union all select o.name from feed_items f join organisations o on o.id = f.organisation_id
				where f.id = ${id}`);
		return rows.map(({ name }) => name);
	}

	it.each(['before', 'after'] as const)(
		'is sealed with the key of the advocacy service, come %s the words',
		async (when) => {
			let id = when === 'before' ? await draw() : world.app.context.newId();
			const entry = await tells('look', { body: { words: 'look', attachments: [id] } });
			if (when === 'after') {
				await world.app.attachments.put(jaden, { id, kind: 'drawing', size: bytes.length }, parts());
			}
			id = id.toLowerCase();
			expect(await ownersOf(id)).toEqual(['Loudhailer', 'Loudhailer']);
			const opened = await world.app.attachments.openForStaff(shona, {
				childId: jaden.childId,
				entryId: entry,
				id
			});
			const read: Uint8Array[] = [];
			for await (const part of opened.stream({ start: 0, end: opened.attachment.size })) read.push(part);
			expect(Buffer.concat(read).length).toBe(opened.attachment.size);
			const callum = await world.staff('Callum');
			const key = { childId: jaden.childId, entryId: entry, id };
			expect(await whyRefused(world.app.attachments.openForStaff(callum, key))).toBe('not-found');
		}
	);
});
