import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReviewChoicesBody } from '$lib/domain/review/choices';
import type { FeedBodies, FeedKind } from '$lib/domain/feed/feed';
import { wishOfPerson } from '$lib/domain/review/wishes';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, NOBODY, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let robin: DeviceActor;
let marguerite: StaffActor;
let review: string;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	robin = await world.device('Robin');
	marguerite = await world.staff('Marguerite');
	review = await world.reviewOf(robin.childId);
});

afterAll(() => world.close());

const said = (text: string) => ({ lang: 'en', text });
const person = (name: string) => world.person(robin.childId, name);
const choose = (body: Omit<ReviewChoicesBody, 'review'>) =>
	world.say(robin, { kind: 'review-choices', body: { review, ...body } });

/** What the child has in the feed, by its id. */
async function inFeed<K extends FeedKind>(kind: K, id: string): Promise<FeedBodies[K] | undefined> {
	const { items } = await world.app.feed.page(robin, { after: 0, limit: 500 });
	const found = items.find((item) => item.kind === kind && item.id === id);
	return found?.body as FeedBodies[K] | undefined;
}

const answerTo = (wish: string) => inFeed('review-answer', `${review}/${wish}`);

describe('an answer to a wish', () => {
	it('needs words unless it is a yes, and needs a wish', async () => {
		await choose({ where: { places: ['cafe'] } });
		const answer = (draft: Parameters<typeof world.app.reviewWishes.answer>[2]) =>
			whyRefused(world.app.reviewWishes.answer(marguerite, review, draft));
		expect(await answer({ wish: 'where', state: 'something-else' })).toBe('words missing');
		expect(await answer({ wish: 'helps', state: 'agreed' })).toBe('wish unknown-wish');
		expect(await answer({ wish: wishOfPerson(NOBODY), state: 'agreed' })).toBe('wish decide-on-person');
		expect(await answerTo('where')).toBeUndefined();
	});

	it('comes to the child with the reason, and says no more once they wish for something else', async () => {
		const first = await choose({ minutes: 30 });
		const words = said('It takes an hour.');
		await world.app.reviewWishes.answer(marguerite, review, {
			wish: 'length',
			state: 'something-else',
			words
		});
		expect(await answerTo('length')).toMatchObject({ state: 'something-else', words, entries: [first] });
		const second = await choose({ minutes: 45 });
		expect((await answerTo('length'))?.entries).not.toContain(second);
	});

	it('answers no more than was on the screen', async () => {
		const { upTo } = await world.app.reviewDesk.open(marguerite, review);
		const late = await choose({ breaks: 'often' });
		await world.app.reviewWishes.answer(marguerite, review, { wish: 'length', state: 'agreed', upTo });
		expect((await answerTo('length'))?.entries).not.toContain(late);
	});

	it('is given by nobody but the IRO of the child', async () => {
		for (const name of ['Priti', 'Owen', 'Ruth', 'Callum', 'Shona']) {
			const staff = await world.staff(name);
			const refused = world.app.reviewWishes.answer(staff, review, { wish: 'where', state: 'agreed' });
			expect(await whyRefused(refused), name).toBe('not-found');
		}
	});
});

describe('who comes', () => {
	const decide = (id: string, decision: Parameters<typeof world.app.reviewPeople.decide>[3]) =>
		whyRefused(world.app.reviewPeople.decide(marguerite, review, id, decision));

	it('refuses whom nobody knows, and what lacks a reason, and keeps none of it', async () => {
		const joan = await person('Joan');
		await choose({ people: { [joan]: { comes: 'yes' } } });
		expect(await decide(NOBODY, { comes: 'all' })).toBe('id unknown-person');
		expect(await decide(joan, { comes: 'not-coming' })).toBe('why missing');
		expect(await decide(joan, { comes: 'part' })).not.toBe('done');
		expect(await decide(joan, { comes: 'all', leftOut: true, why: said('So') })).toBe('otherWay missing');
		expect(await inFeed('review-people', review)).toBeUndefined();
	});

	it('answers the wish of the child, and says why where it is another', async () => {
		const joan = await person('Joan');
		const why = said('She is away that day.');
		expect(await decide(joan, { comes: 'sends-views', why })).toBe('done');
		expect(await answerTo(wishOfPerson(joan))).toMatchObject({ state: 'something-else', words: why });
		expect(await inFeed('review-people', review)).toMatchObject({
			people: [{ id: joan, comes: 'sends-views' }]
		});
	});

	it('asks the child about somebody new before they are invited', async () => {
		const { id } = await world.app.reviewPeople.ask(marguerite, review, { name: 'Dr Pell' });
		expect(await decide(id, { comes: 'all' })).toBe('why child-not-asked');
		expect(await inFeed('review-people', review)).toMatchObject({
			people: expect.arrayContaining([expect.objectContaining({ id, comes: 'asking' })]) as unknown
		});
	});

	it('tells nobody but the adults how somebody is heard instead', async () => {
		const joan = await person('Joan');
		const otherWay = 'By phone on Monday';
		await decide(joan, { comes: 'not-coming', leftOut: true, why: said('Not this time.'), otherWay });
		const { items } = await world.app.feed.page(robin, { after: 0, limit: 500 });
		expect(JSON.stringify(items)).not.toContain(otherWay);
	});
});

describe('the day', () => {
	const book = (startsAt: string, more: Partial<Parameters<typeof world.app.reviewDays.book>[2]> = {}) =>
		whyRefused(
			world.app.reviewDays.book(marguerite, review, {
				startsAt: new Date(startsAt),
				minutes: 45,
				place: said('The art room'),
				...more
			})
		);

	it('is no day that is over, none in school time, and none that the child wants kept clear', async () => {
		await choose({ keepClear: [{ date: '2026-12-09', words: 'Gran comes' }] });
		const why = said('No other day was free.');
		expect(await book('2026-11-01T16:00:00Z')).toBe('startsAt past');
		expect(await book('2026-12-08T10:00:00Z', { why })).toBe('startsAt school-time');
		expect(await book('2026-12-09T16:00:00Z')).toBe('startsAt kept-clear');
	});

	it('moves with a reason that the child sees, and loses nothing that was prepared', async () => {
		expect(await book('2026-12-10T16:00:00Z')).toBe('why missing');
		const before = (await world.app.reviewDesk.open(marguerite, review)).preparation;
		const why = said('I am ill.');
		expect(await book('2026-12-10T16:00:00Z', { why, reason: 'staff' })).toBe('done');
		expect(await inFeed('review', review)).toMatchObject({
			on: '2026-12-10',
			status: 'moved',
			changed: { why }
		});
		expect((await world.app.reviewDesk.open(marguerite, review)).preparation).toEqual(before);
	});

	it('keeps by which rule of which version each date was worked out', async () => {
		const { review: row } = await world.app.reviewDesk.open(marguerite, review);
		expect(row.prep).toContainEqual({
			on: '2026-11-12',
			rule: 'prep.child-talk',
			profile: 'england-luton',
			version: 2
		});
	});

	it('lies outside the limit only where the role that the rules name has allowed it', async () => {
		const why = said('All are away.');
		expect(await book('2027-08-18T16:00:00Z', { why, isNoSchoolDay: true })).toBe('outside-limit');
		const asked = await world.app.reviewPermissions.ask(marguerite, review, {
			on: '2027-08-18',
			why: 'All away'
		});
		for (const name of ['Owen', 'Priti']) {
			const refused = world.app.reviewPermissions.decide(await world.staff(name), asked.id, true);
			expect(await whyRefused(refused), name).toBe('not-found');
		}
		await world.app.reviewPermissions.decide(await world.staff('Grace'), asked.id, true);
		expect(await book('2027-08-18T16:00:00Z', { why, isNoSchoolDay: true })).toBe('done');
	});

	it('is adjourned as often as the rules allow, to a day within theirs', async () => {
		await book('2026-12-15T16:00:00Z', { why: said('Back again.') });
		const adjourn = (startsAt?: string) =>
			whyRefused(
				world.app.reviewDays.adjourn(marguerite, review, {
					why: said('We were not ready.'),
					reason: 'child-not-ready',
					...(startsAt ? { startsAt: new Date(startsAt) } : {})
				})
			);
		expect(await adjourn('2027-03-01T16:00:00Z')).toBe('outside-limit');
		expect(await adjourn('2026-12-22T16:00:00Z')).toBe('done');
		expect(await inFeed('review', review)).toMatchObject({ status: 'adjourned', on: '2026-12-22' });
		expect(await adjourn()).toBe('already-adjourned');
	});

	it('plans the next one once it was held, in which everything is decided anew', async () => {
		const { next } = await world.app.reviewDays.hold(marguerite, review, '2026-11-22');
		const opened = await world.app.reviewDesk.open(marguerite, next);
		expect(opened.people).toEqual([]);
		expect(opened.before?.people.some(({ row }) => row.leftOut)).toBe(true);
		expect(await book('2026-12-23T16:00:00Z', { why: said('So') })).toBe('review-over');
	});
});
