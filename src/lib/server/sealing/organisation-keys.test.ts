import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EntryV1 } from '$lib/contract/v1/entries';
import { buildApp } from '$lib/server/app';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';
import { KeyRing } from './key-ring';
import { withNewKey } from './master-keys';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let world: DemoWorld;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
});

afterAll(() => world.close());

describe("an advocacy service's own key", () => {
	const SECRET = 'Only for my advocate: the blue door';

	/** All that lies in the database of the advocacy service's, as it lies there. */
	async function advocates() {
		const { rows } = await world.parts.pool.query<{ id: string; child: string; of: string; sealed: Buffer }>(
			`select e.id, e.child_id as child, e.organisation_id as of, e.sealed from entries e
			join organisations o on o.id = e.organisation_id where o.kind = 'advocacy' and e.sealed is not null`
		);
		return rows;
	}

	function appWithout(folder = join(world.parts.config.dataDir, 'nothing-here')) {
		return buildApp({ ...world.parts, config: { ...world.parts.config, organisationKeys: folder } });
	}

	it('opens its words, and nothing else does: not the key of everybody else, and no process without it', async () => {
		const idris = await world.device('Idris');
		const id = await world.say(idris, {
			kind: 'advocate-request',
			body: { sort: 'independent', words: SECRET }
		});
		const row = (await advocates()).find((one) => one.id === id);
		if (!row) throw new Error('It is not there');
		const context = `entry/${row.child}/${row.id}`;
		const own = () => world.app.organisationKeys.read();
		const holder = new KeyRing(world.parts.masterKeys, { own });
		expect(JSON.stringify(holder.open(row.of, context, row.sealed))).toContain(SECRET);
		expect(() => new KeyRing(world.parts.masterKeys).open(row.of, context, row.sealed)).toThrow(
			'key-not-here'
		);
	});

	it('is missed by a process without it only where an advocate is spoken to', async () => {
		const council = appWithout();
		await council.resealing.takeKeys();
		const idris = await world.now(await world.device('Idris'));
		const farida = await world.staff('Farida');
		const shona = await world.staff('Shona');
		const said = (more: object) =>
			council.entries.receive(
				idris,
				EntryV1.parse({
					id: world.app.context.newId(),
					madeAt: world.clock.now().toISOString(),
					saidBy: { by: 'child' },
					...more
				})
			);
		const message = { kind: 'message', body: { words: 'To my IRO' } };
		const { id } = await said(message);
		const key = { childId: idris.childId, entryId: id };
		expect((await council.staffEntries.open(farida, key)).entry?.body).toEqual(message.body);
		expect((await council.threads.inbox(farida, 'all')).length).toBeGreaterThan(0);
		expect((await council.feed.page(idris, { after: 0, limit: 500 })).items.length).toBeGreaterThan(0);
		expect((await council.entries.page(idris, { after: 0, limit: 500 })).items.length).toBeGreaterThan(0);
		for (const attempt of [
			() => said({ ...message, to: ['advocate'] }),
			() => council.threads.inbox(shona, 'all'),
			() => council.feed.page({ ...idris, isOpen: true }, { after: 0, limit: 500 })
		])
			expect(await whyRefused(attempt())).toBe('key-not-here');
		expect(await council.resealing.run(), 'it can seal nothing of theirs anew').toBe(0);
	});

	it('is replaced alone, while the service runs, and nothing is lost', async () => {
		const { app } = world;
		const [row] = await advocates();
		const organisation = row?.of ?? '';
		const idris = { ...(await world.device('Idris')), isOpen: true };
		const before = await app.entries.page(idris, { after: 0, limit: 500 });
		const rest = async () => {
			const { rows } = await world.parts.pool.query<{ sealed: Buffer }>(
				'select sealed from entries where organisation_id <> $1 order by id',
				[organisation]
			);
			return rows;
		};
		const untouched = await rest();

		await app.organisationKeys.replace(
			organisation,
			withNewKey(app.organisationKeys.read().get(organisation) ?? [])
		);
		expect(await app.entries.page(idris, { after: 0, limit: 500 }), 'read while it is under way').toEqual(
			before
		);
		expect(await app.resealing.run()).toBeGreaterThan(0);
		expect(await app.resealing.run(), 'once is enough').toBe(0);
		expect(new Set((await advocates()).map(({ sealed }) => [...sealed.subarray(0, 2)].join()))).toEqual(
			new Set(['0,2'])
		);
		const [newest] = app.organisationKeys.read().get(organisation) ?? [];
		await app.organisationKeys.replace(organisation, newest ? [newest] : []);
		expect(await app.entries.page(idris, { after: 0, limit: 500 })).toEqual(before);
		expect(await rest(), 'of others nothing was touched').toEqual(untouched);
	});

	it('takes over what lay under the shared key, where an organisation gets one later', async () => {
		const { app } = world;
		const council = (
			await app.context.repositories.children.find(app.context.db, (await world.device('Wren')).childId)
		)?.organisationId;
		if (!council) throw new Error('There is no council');
		await app.organisationKeys.make(council);
		expect(await app.resealing.run()).toBeGreaterThan(0);
		const { rows } = await world.parts.pool.query<{ first: number }>(
			'select distinct get_byte(sealed, 0) as first from feed_items where organisation_id = $1 and sealed is not null',
			[council]
		);
		expect(rows).toEqual([{ first: 0 }]);
		const wren = await world.device('Wren');
		expect((await app.feed.page(wren, { after: 0, limit: 500 })).items.length).toBeGreaterThan(0);
	});
});
