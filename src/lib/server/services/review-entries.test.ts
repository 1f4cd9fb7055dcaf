import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import { childPage } from '$lib/server/desk/child-page';
import { inboxView } from '$lib/server/desk/thread-views';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, NOBODY, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let wren: DeviceActor;
let dot: DeviceActor;
let marguerite: StaffActor;
let ben: StaffActor;
let review: string;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	wren = await world.device('Wren');
	dot = await world.device('Dot');
	marguerite = await world.staff('Marguerite');
	ben = await world.staff('Ben');
	review = await world.reviewOf(wren.childId);
});

afterAll(() => world.close());

const keyOf = (entryId: string) => ({ childId: wren.childId, entryId });
const person = (name: string) => world.person(wren.childId, name);

describe('choices for a review', () => {
	const choose = (body: Record<string, unknown>, more: Partial<Entry<'review-choices'>> = {}) =>
		world.say(wren, {
			kind: 'review-choices',
			body: { review, ...body },
			...more
		});

	it('reach the IRO and the social worker, who see them under the review', async () => {
		const id = await choose({
			where: { places: ['home'] },
			people: { [await person('Kit')]: { comes: 'yes' } }
		});
		const [first, second] = [
			await world.app.threads.open(marguerite, keyOf(id)),
			await world.app.threads.open(ben, keyOf(id))
		];
		expect(first.opened.row.toRoles).toEqual(['iro', 'social-worker']);
		expect(first.opened.row.reviewId).toBe(review);
		expect(second.opened.entry?.body).toMatchObject({ where: { places: ['home'] } });
	});

	it.each([
		['a review that is not theirs', { review: NOBODY, minutes: 30 }, 'body.review unknown-review'],
		['a day that is over', { dates: ['2026-11-01'] }, 'body.dates past'],
		['a day in the wrong year', { dates: ['2036-11-25'] }, 'body.dates too-far'],
		['a day to keep clear that is over', { keepClear: [{ date: '2020-01-01' }] }, 'body.dates past'],
		['somebody unknown', { people: { [NOBODY]: { comes: 'yes' } } }, 'body.people unknown-person'],
		['an unknown helper to lead', { chairHelper: NOBODY }, 'body.chairHelper unknown-person'],
		[
			'somebody unknown who speaks for them',
			{ takePart: { ways: ['somebody-speaks-for-me'], speaker: NOBODY } },
			'body.takePart unknown-person'
		]
	])('are refused with %s, and nothing of them is kept', async (_what, body, problem) => {
		const { db, repositories } = world.app.context;
		const page = { after: 0, limit: 500, bytes: 500_000 };
		const before = await repositories.entries.pageForDevice(db, wren, page);
		expect(await whyRefused(choose({ helps: { things: ['quiet'] }, ...body }))).toBe(problem);
		expect((await repositories.entries.pageForDevice(db, wren, page)).found).toHaveLength(
			before.found.length
		);
	});

	it('are taken for somebody whom the child adds, now and later', async () => {
		const guest = world.app.context.newId();
		await choose({
			guests: { [guest]: { as: 'friend', name: 'Ola' } },
			people: { [guest]: { comes: 'yes' } }
		});
		expect(await whyRefused(choose({ people: { [guest]: { comes: 'not-sure' } } }))).toBe('done');
	});

	it('take a wish back for anybody, known or not', async () => {
		expect(await whyRefused(choose({ people: { [NOBODY]: null } }))).toBe('done');
		expect(await whyRefused(choose({ asksMe: 'not-sure', chairHelper: 'not-sure' }))).toBe('done');
	});

	it('hold a reason for the IRO alone only in an entry that goes to the IRO alone', async () => {
		const whyForIro = { [await person('Mummy')]: 'She shouts' };
		expect(await whyRefused(choose({ whyForIro }))).toBe('to iro-only');
		const id = await choose({ whyForIro }, { to: ['iro'] });
		await expect(world.app.threads.open(ben, keyOf(id))).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('what a child asks for around a review', () => {
	it('has an answer owed, and waits in the inbox', async () => {
		const id = await world.say(wren, { kind: 'review-request', body: { review, want: 'not-ready' } });
		const inbox = await inboxView(world.app, marguerite, 'to-do');
		const items = inbox.flatMap((child) => child.items);
		expect(items.find((item) => item.id === id)?.due).toMatchObject({ on: '2026-11-25' });
	});
});

describe('a private topic', () => {
	const SECRET = 'periwinkle';
	const secret = (device = wren, more: Partial<Entry<'private-topic'>> = {}) =>
		world.say(device, {
			kind: 'private-topic',
			body: { review, topic: world.app.context.newId(), keep: 'only-iro', words: SECRET },
			...more
		});

	it('goes to nobody but the IRO, whatever the entry asks for', async () => {
		expect(await whyRefused(secret(wren, { to: ['iro', 'social-worker'] }))).toBe('to role-not-offered');
		const id = await secret();
		await expect(world.app.threads.open(ben, keyOf(id))).rejects.toMatchObject({ code: 'not-found' });
		expect((await world.app.threads.open(marguerite, keyOf(id))).opened.entry?.body).toMatchObject({
			words: SECRET
		});
	});

	it('is never made on a helper’s device', async () => {
		expect(await whyRefused(secret(dot, { saidBy: { by: 'child-with-help', helper: 'Dot' } }))).toBe(
			'kind helper-device'
		);
	});

	it('is in no list, not even one of the IRO’s', async () => {
		await secret();
		const page = await world.app.staffEntries.pageOfChild(marguerite, wren.childId, { after: 0, limit: 500 });
		const lists = [
			page.items.map(({ entry }) => entry),
			await inboxView(world.app, marguerite, 'all'),
			await childPage(world.app, marguerite, wren.childId, null)
		];
		expect(lists.map((list) => JSON.stringify(list).includes(SECRET))).toEqual([false, false, false]);
	});
});
