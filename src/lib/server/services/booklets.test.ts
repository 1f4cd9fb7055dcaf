import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deskBooklet } from '$lib/server/desk/booklet';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let wren: DeviceActor;
let marguerite: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	wren = await world.device('Wren');
	marguerite = await world.staff('Marguerite');
});

afterAll(() => world.close());

describe('a child’s book at the desk', () => {
	const facts = (staff: StaffActor, childId = wren.childId) => world.app.booklets.facts(staff, childId);

	it('is made of what the child’s own app shows, and of nothing that they said', async () => {
		const secret = 'Nobody reads this on paper';
		await world.say(wren, { kind: 'message', body: { words: secret } });
		const book = await deskBooklet(world.app, marguerite, {
			childId: wren.childId,
			lang: 'en',
			level: 'symbols'
		});
		const kinds = book.sheets.map(({ kind }) => kind);
		expect(kinds[0]).toBe('cover');
		expect(kinds).toEqual(expect.arrayContaining(['iro', 'people', 'promise', 'part', 'answers', 'help']));
		expect(book.sheets.length % 4).toBe(0);
		expect(JSON.stringify(book)).not.toContain(secret);
	});

	it('carries the addresses of photos, not the photos', async () => {
		const book = await deskBooklet(world.app, marguerite, {
			childId: wren.childId,
			lang: 'ar',
			level: 'words'
		});
		expect(book).toMatchObject({ lang: 'ar', dir: 'rtl', level: 'words' });
		expect(JSON.stringify(book)).not.toContain('data:image');
	});

	it.each([
		['her social worker', 'Ben'],
		['a manager of social workers', 'Hana'],
		['a manager of IROs', 'Owen'],
		['another IRO', 'Callum'],
		['a complaints officer', 'Ruth'],
		['an advocate', 'Shona']
	])('is not made by %s', async (_who, name) => {
		expect(await whyRefused(facts(await world.staff(name)))).toBe('not-found');
	});

	it('is made by the IRO of the child, and of no other child', async () => {
		expect(await whyRefused(facts(marguerite))).toBe('done');
		const jaden = await world.device('Jaden');
		expect(await whyRefused(facts(marguerite, jaden.childId))).toBe('not-found');
	});

	it('stands in the list of who looked, which the child reads', async () => {
		await facts(marguerite);
		const { items } = await world.app.accessLog.page(wren, { after: 0, limit: 200 });
		expect(items.at(-1)).toMatchObject({ who: { name: 'Marguerite Osei' }, did: 'read', what: 'booklet' });
	});
});
