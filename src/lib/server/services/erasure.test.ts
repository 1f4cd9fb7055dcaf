import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErasureRepository } from '$lib/server/repositories/erasure';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';
import { ErasureService } from './erasure';

let world: DemoWorld;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
}, 60_000);

afterAll(() => world.close());

async function rowsOf(table: string, childId: string): Promise<number> {
	const question = `select count(*)::int as count from ${table} where child_id = $1`;
	const { rows } = await world.parts.pool.query<{ count: number }>(question, [childId]);
	return rows[0]?.count ?? 0;
}

/** What the link to a form of Wren's mother ends in. */
async function formForTess(childId: string, review: string): Promise<string> {
	const { consultations, reviewPeople } = world.app;
	const iro = await world.staff('Marguerite');
	const tess = await world.person(childId, 'Mummy Tess');
	const why = { lang: 'en', text: 'She tells us what she thinks.' };
	await reviewPeople.decide(iro, review, tess, { comes: 'sends-views', why });
	const { url } = await consultations.make(iro, review, tess, { lang: 'en', showsName: true });
	return new URL(url).pathname.split('/').at(-1) ?? '';
}

describe('erasing a child’s things', () => {
	it('says before what would go, takes exactly that, ends the devices, and leaves the record and other children', async () => {
		const { db, clock, repositories } = world.app.context;
		const { children, audit } = repositories;
		const service = new ErasureService({ db, clock, children, audit, erasure: new ErasureRepository() });
		const [wren, jaden] = [await world.device('Wren'), await world.device('Jaden')];
		await world.say(wren, { kind: 'message', body: { words: 'Let this go' } });
		const review = await world.reviewOf(wren.childId);
		const views = await world.say(wren, {
			kind: 'views',
			body: { review, topics: { school: { words: 'For my review' } } }
		});
		const token = await formForTess(wren.childId, review);
		const stays = ['plan_cards', 'promises', 'assignments', 'reviews', 'people'];
		const before = await Promise.all(stays.map((table) => rowsOf(table, wren.childId)));
		const looked = await rowsOf('audit_events', wren.childId);
		const others = await world.app.entries.page(jaden, { after: 0, limit: 500 });

		const asked = await service.dryRun(wren.childId);
		expect(asked.every(({ rows }) => rows >= 0)).toBe(true);
		for (const what of ['messages', 'links to forms'])
			expect(asked.find((step) => step.what.startsWith(what))?.rows, what).toBeGreaterThan(0);
		expect(await service.run(wren.childId)).toEqual(asked);
		expect((await service.dryRun(wren.childId)).map(({ rows }) => rows)).toEqual(asked.map(() => 0));

		const left = await world.app.entries.page(wren, { after: 0, limit: 500 });
		const bodies = left.items.filter(({ body }) => body !== null);
		expect(bodies.map(({ id }) => id)).toContain(views);
		expect(JSON.stringify(bodies)).not.toContain('Let this go');
		expect(
			(await world.app.feed.page(wren, { after: 0, limit: 500 })).items.every(({ body }) => body === null)
		).toBe(true);
		expect(await Promise.all(stays.map((table) => rowsOf(table, wren.childId)))).toEqual(before);
		expect(await rowsOf('audit_events', wren.childId)).toBe(looked + 1);
		expect(await whyRefused(world.app.consultations.open(token))).toBe('not-found');
		expect(await world.app.devices.ofChild(await world.staff('Marguerite'), wren.childId)).toEqual([]);
		expect(await world.app.entries.page(jaden, { after: 0, limit: 500 })).toEqual(others);
	});
});
