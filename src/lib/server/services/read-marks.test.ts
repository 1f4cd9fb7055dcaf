import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EntryV1 } from '$lib/contract/v1/entries';
import type { DeviceActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let wren: DeviceActor;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	wren = await world.device('Wren');
});

afterAll(() => world.close());

describe('what a child has read', () => {
	it('is known to the child’s other devices, and to no member of staff and no helper', async () => {
		const body = { items: [{ kind: 'plan-card', id: 'home', seq: 3 }] };
		const id = await world.say(wren, { kind: 'read-marks', body });
		const idsFor = async (name: string) => {
			const page = await world.app.entries.page(await world.device(name), { after: 0, limit: 500 });
			return page.items.map((item) => item.id);
		};
		expect(await idsFor('Wren')).toContain(id);
		expect(await idsFor('Dot')).not.toContain(id);
		for (const name of ['Marguerite', 'Ben', 'Owen', 'Shona']) {
			const staff = await world.staff(name);
			expect(await whyRefused(world.app.threads.open(staff, { childId: wren.childId, entryId: id }))).toBe(
				'not-found'
			);
		}
		const marguerite = await world.staff('Marguerite');
		const listed = await world.app.threads.ofChild(marguerite, wren.childId, { limit: 100 });
		expect(JSON.stringify(listed)).not.toContain(id);
	});

	it.each([
		['nothing', {}],
		['no single thing', { items: [] }],
		['words', { items: [{ kind: 'message', id: 'I am sad', seq: 1 }] }],
		['more than anybody opens at once', { items: Array(501).fill({ kind: 'heard', id: 'a', seq: 1 }) }]
	])('is never %s', (_what, body) => {
		const entry = {
			id: world.app.context.newId(),
			kind: 'read-marks',
			madeAt: '2026-11-22T10:00:00Z',
			saidBy: { by: 'child' },
			body
		};
		expect(EntryV1.safeParse(entry).success).toBe(false);
	});
});
