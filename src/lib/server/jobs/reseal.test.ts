import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '$lib/server/app';
import * as schema from '$lib/server/db/schema/index';
import { ResealingRepository } from '$lib/server/repositories/resealing';
import { SEALED_COLUMNS } from '$lib/server/repositories/sealed-columns';
import { KeyRing, type MasterKey } from '$lib/server/sealing/key-ring';
import { DemoWorld } from '$lib/server/testing/demo-world';
import { Resealing } from './reseal';

const NEXT: MasterKey = { id: 2, key: Buffer.alloc(32, 9) };

let world: DemoWorld;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
}, 60_000);

afterAll(() => world.close());

describe('the sealed columns', () => {
	it('are all that the tables have', () => {
		const sealed = Object.values(schema)
			.filter((table) => table instanceof PgTable)
			.map((table) => getTableConfig(table))
			.filter(({ columns }) => columns.some((column) => column.getSQLType() === 'bytea'))
			.map(({ name }) => name);
		expect(SEALED_COLUMNS.map(({ table }) => table).sort()).toEqual(sealed.sort());
	});
});

describe('a new key', () => {
	it('comes to seal everything while the service runs, and nothing is lost, changed or taken for new', async () => {
		const { app, parts } = world;
		const { db, log } = app.context;
		const jaden = await world.device('Jaden');
		const words = 'Said under the old key';
		const id = await world.say(jaden, { kind: 'message', body: { words } });
		const before = await app.feed.page(jaden, { after: 0, limit: 500 });
		const own = await app.entries.page(jaden, { after: 0, limit: 500 });

		const ring = new KeyRing([NEXT, ...parts.masterKeys], { own: () => app.organisationKeys.read() });
		const rotated = buildApp({ ...parts, masterKeys: [NEXT, ...parts.masterKeys] });
		expect(await rotated.feed.page(jaden, { after: 0, limit: 500 }), 'read while it is under way').toEqual(
			before
		);
		const repository = new ResealingRepository(ring);
		const resealing = new Resealing(db, ring, repository, app.context.repositories.staff, log);
		expect(await resealing.run()).toBeGreaterThan(own.items.length);
		expect(await resealing.run(), 'once is enough').toBe(0);
		const shared = (await repository.count(db)).filter(({ isOwn }) => !isOwn);
		expect(new Set(shared.map(({ id: key }) => key))).toEqual(new Set([2]));

		const alone = buildApp({ ...parts, masterKeys: [NEXT] });
		expect(await alone.feed.page(jaden, { after: 0, limit: 500 })).toEqual(before);
		expect(await alone.entries.page(jaden, { after: 0, limit: 500 })).toEqual(own);
		const again = own.items.find((item) => item.id === id)?.body;
		if (!again) throw new Error('It is not there');
		expect((await alone.entries.receive(jaden, again)).isNew, 'sent again, it is the same').toBe(false);
	});
});
