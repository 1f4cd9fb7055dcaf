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

describe('an interpreter', () => {
	const note = async (name: string, isBooked: boolean) =>
		whyRefused(world.app.reviewInterpreters.note(await world.staff(name), review, { isBooked }));

	it('is offered for each review, agreed to by being booked, and seen by the child', async () => {
		expect((await inFeed('review', review))?.interpreter).toBeUndefined();
		await choose({ interpreter: { want: 'all', lang: 'ar', who: 'woman', stranger: true } });
		expect(await note('Marguerite', true)).toBe('done');
		expect((await inFeed('review', review))?.interpreter).toBe('booked');
		expect(await answerTo('interpreter')).toMatchObject({ state: 'agreed' });
		expect(await note('Marguerite', false)).toBe('done');
		expect((await inFeed('review', review))?.interpreter).toBeUndefined();
	});

	it('may be declined: the last answer stands, and booking one is no yes of the child’s', async () => {
		const no = await choose({ interpreter: { want: 'no' } });
		expect(await note('Marguerite', true)).toBe('done');
		expect((await answerTo('interpreter'))?.entries).not.toContain(no);
		expect(await note('Marguerite', false)).toBe('done');
	});

	it('is noted by nobody but the IRO of the child', async () => {
		for (const name of ['Priti', 'Owen', 'Callum']) expect(await note(name, true), name).toBe('not-found');
	});
});

describe('a part that the child is not in', () => {
	const out = {
		part: said('The court'),
		why: said('It would frighten you.'),
		otherWay: said('We talk before.')
	};
	const exclude = (staff: StaffActor, of: typeof out | null) =>
		whyRefused(world.app.reviewExclusions.decide(staff, review, of));
	const open = async () => world.app.reviewDesk.open(marguerite, review);

	it('is told to the child by whom and why, with another way, and can be taken back (J-3.17)', async () => {
		expect(await exclude(marguerite, out)).toBe('done');
		expect(await inFeed('review-exclusion', review)).toMatchObject({ review, ...out, from: { role: 'iro' } });
		expect(await exclude(marguerite, null)).toBe('done');
		expect(await inFeed('review-exclusion', review)).toBeNull();
		expect((await open()).exclusion).toBeNull();
		expect(await exclude(marguerite, out)).toBe('done');
		expect((await open()).exclusion).toMatchObject(out);
	});

	it('is for the IRO alone to decide', async () => {
		for (const name of ['Priti', 'Owen', 'Callum'])
			expect(await exclude(await world.staff(name), out), name).toBe('not-found');
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
		expect(await decide(id, { comes: 'sends-views' }), 'a sheet tells of the child as well').toBe(
			'why child-not-asked'
		);
		expect(await inFeed('review-people', review)).toMatchObject({
			people: expect.arrayContaining([expect.objectContaining({ id, comes: 'asking' })]) as unknown
		});
	});

	it('takes in what the child answers of somebody new, and invites them by it', async () => {
		const { id } = await world.app.reviewPeople.ask(marguerite, review, { name: 'Dr Imber' });
		await choose({ people: { [id]: { comes: 'yes' } } });
		const { people } = (await world.app.reviewDesk.open(marguerite, review)).preparation.choices;
		expect(people?.[id]).toEqual({ comes: 'yes' });
		expect(await decide(id, { comes: 'all' })).toBe('done');
		expect(await answerTo(wishOfPerson(id))).toMatchObject({ state: 'agreed' });
	});

	it('does not come to invite somebody new unasked by way of a no', async () => {
		const { id } = await world.app.reviewPeople.ask(marguerite, review, { name: 'Dr Wynn' });
		expect(await decide(id, { comes: 'not-coming' })).toBe('done');
		expect(await decide(id, { comes: 'all' })).toBe('why child-not-asked');
		expect(await decide(id, { comes: 'all', why: said('The court says so.') })).toBe('done');
	});

	it('puts nothing that the child keeps private on an agenda without a reason, and tells the child alone', async () => {
		const priti = await world.staff('Priti');
		const joan = await person('Joan');
		const why = said('So');
		const decideOnHealth = (more: object) => decide(joan, { comes: 'part', items: ['health'], why, ...more });
		expect(await decideOnHealth({})).toBe('done');
		await world.say(robin, {
			kind: 'private-topic',
			body: { review, topic: world.app.context.newId(), keep: 'only-iro', of: 'health', words: 'It itches' }
		});
		expect(await decideOnHealth({})).toBe('whyShared kept-private');
		const whyShared = said('The nurse must know it.');
		expect(await decideOnHealth({ whyShared })).toBe('done');
		expect(await inFeed('review-people', review)).toMatchObject({
			people: expect.arrayContaining([expect.objectContaining({ id: joan, whyShared })]) as unknown
		});
		const readBy = async (staff: StaffActor) =>
			JSON.stringify(await world.app.reviewDesk.open(staff, review));
		expect(await readBy(marguerite)).toContain(whyShared.text);
		expect(await readBy(priti)).not.toContain(whyShared.text);
		expect(await readBy(priti)).not.toContain('It itches');
	});

	it('needs such a reason in front of whom the child does not want it, and keeps none without a need', async () => {
		const joan = await person('Joan');
		await world.say(robin, { kind: 'views', body: { review, topics: { school: { notInFrontOf: [joan] } } } });
		const on = (items: string[], more = {}) =>
			decide(joan, { comes: 'part', items, why: said('So'), ...more });
		expect(await on(['school'])).toBe('whyShared kept-private');
		const whyShared = said('She is your teacher.');
		expect(await on(['leisure'], { whyShared })).toBe('done');
		const { people } = await world.app.reviewDesk.open(marguerite, review);
		expect(people.find(({ row }) => row.id === joan)?.details.whyShared).toBeUndefined();
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

	it('is not longer than the child wants without a reason', async () => {
		await choose({ minutes: 30 });
		expect(await book('2026-12-10T16:00:00Z', { minutes: 40 })).toBe('minutes too-long-for-child');
		expect(await book('2026-12-10T16:00:00Z', { minutes: 30 })).toBe('done');
		await choose({ minutes: 45 });
	});

	it('is at no other kind of place than the child wants without a reason', async () => {
		await choose({ where: { places: ['cafe', 'outdoors'] } });
		expect(await book('2026-12-10T16:00:00Z', { placeKind: 'office' })).toBe('place not-as-wished');
		expect(await book('2026-12-10T16:00:00Z', { placeKind: 'outdoors' })).toBe('done');
		const why = said('It rains.');
		expect((await inFeed('review', review))?.why).toBeUndefined();
		expect(await book('2026-12-10T16:00:00Z', { placeKind: 'home', why })).toBe('done');
		expect(await inFeed('review', review)).toMatchObject({ why });
	});

	it('that breaks what was agreed says why, and the child hears that it changed, and that it is as agreed again', async () => {
		const { reviewWishes } = world.app;
		const at = '2026-12-10T16:00:00Z';
		await choose({ where: { places: ['cafe'] }, suitsTimes: ['after-school'] });
		for (const wish of ['where', 'when'] as const)
			await reviewWishes.answer(marguerite, review, { wish, state: 'agreed' });
		const cafe = { placeKind: 'cafe' } as const;
		expect(await book(at, cafe)).toBe('done');
		const agreed = await answerTo('where');
		expect(await book(at), 'the same place').toBe('done');
		expect(await book(at, { place: said('The hall') })).toBe('placeKind agreed-place');
		expect(await book('2026-12-10T18:30:00Z', cafe)).toBe('why agreed-otherwise');
		expect(await book(at, { placeKind: 'office' })).toBe('place not-as-wished');
		expect(await answerTo('where')).toEqual(agreed);
		const why = said('The café is shut.');
		expect(await book(at, { placeKind: 'office', why })).toBe('done');
		const broken = { state: 'something-else', words: why, agreed: { at: agreed?.at, by: agreed?.from.name } };
		expect(await answerTo('where')).toMatchObject(broken);
		expect((await answerTo('when'))?.state).toBe('agreed');
		expect(await book(at, { placeKind: 'home', why: said('It rains.') })).toBe('done');
		expect(await answerTo('where')).toMatchObject({ ...broken, words: said('It rains.') });
		expect(await book(at, cafe)).toBe('done');
		const again = await answerTo('where');
		expect(again).toMatchObject({ state: 'agreed' });
		expect(again?.agreed).toBeUndefined();
		await choose({ where: { places: ['cafe', 'outdoors'] }, suitsTimes: null });
		expect(await book(at, { placeKind: 'office', why })).toBe('done');
		expect((await answerTo('where'))?.state, 'a new wish was agreed by nobody').toBe('agreed');
	});

	it('that is changed asks for invitations to go anew, and for a new yes', async () => {
		const priti = await person('Priti');
		const { reviewPeople, reviewInvitations, reviewDesk } = world.app;
		await reviewPeople.decide(marguerite, review, priti, { comes: 'all' });
		await reviewInvitations.noteSent(marguerite, review, { id: priti, way: 'post' });
		await choose({ stillOk: 'yes' });
		const invited = async () => (await reviewInvitations.pack(marguerite, review)).invitations[0]?.invited;
		expect(await invited()).not.toBeNull();
		world.clock.moment = new Date('2026-11-22T10:05:00Z');
		expect(await book('2026-12-11T16:00:00Z', { why: said('The room is taken.') })).toBe('done');
		expect(await invited()).toBeNull();
		expect((await reviewDesk.open(marguerite, review)).preparation.choices.stillOk).toBeUndefined();
	});

	it('that is put off again is told to the IRO manager: how often, and nothing else', async () => {
		const owen = await world.staff('Owen');
		const often = () => world.app.reviewPutOff.often(owen);
		const { review: row, child } = await world.app.reviewDesk.open(marguerite, review);
		expect(row.moves).toBe(2);
		expect(await often()).toEqual([
			{ review, child: { id: child.id, name: 'Robin' }, iro: 'Marguerite Osei', times: 2 }
		]);
		// An IRO, a social worker, and the manager of another council.
		for (const name of ['Marguerite', 'Priti', 'Odette'])
			expect(await world.app.reviewPutOff.often(await world.staff(name)), name).toEqual([]);
		await world.app.context.db.transaction((tx) =>
			world.app.context.repositories.reviews.update(tx, review, { moves: 1 })
		);
		expect(await often()).toEqual([]);
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
		const childWants = 'I want to wait for Gran.';
		const adjourn = (startsAt?: string, more: { childWants?: string } = { childWants }) =>
			whyRefused(
				world.app.reviewDays.adjourn(marguerite, review, {
					why: said('We were not ready.'),
					lacking: ['child-not-ready', 'papers'],
					childAsked: true,
					carerAsked: false,
					...more,
					...(startsAt ? { startsAt: new Date(startsAt) } : {})
				})
			);
		expect(await adjourn('2027-03-01T16:00:00Z')).toBe('outside-limit');
		expect(await adjourn('2026-12-22T16:00:00Z', {})).toBe('childWants missing');
		expect(await adjourn('2026-12-22T16:00:00Z')).toBe('done');
		expect(await inFeed('review', review)).toMatchObject({ status: 'adjourned', on: '2026-12-22' });
		expect(await adjourn()).toBe('already-adjourned');
		const opened = await world.app.reviewDesk.open(marguerite, review);
		expect(opened.changes.at(-1)).toMatchObject({
			row: { reason: 'child-not-ready' },
			why: said('We were not ready.'),
			adjourned: { lacking: ['child-not-ready', 'papers'], childAsked: true, carerAsked: false, childWants }
		});
		expect(world.app.reviewDays.adjournLimit(opened)).toEqual({ may: false, on: opened.review.dueOn });
		const { items } = await world.app.feed.page(robin, { after: 0, limit: 500 });
		expect(JSON.stringify(items)).not.toContain(childWants);
	});

	it('plans the next one once it was held, in which everything is decided anew', async () => {
		const { next } = await world.app.reviewDays.hold(marguerite, review, {
			on: '2026-11-22',
			noTalk: said('I was ill.')
		});
		const opened = await world.app.reviewDesk.open(marguerite, next);
		expect(opened.people).toEqual([]);
		expect(opened.exclusion).toBeNull();
		expect(opened.before?.exclusion).not.toBeNull();
		expect(opened.before?.people.some(({ row }) => row.leftOut)).toBe(true);
		expect(await book('2026-12-23T16:00:00Z', { why: said('So') })).toBe('review-over');
	});
});
