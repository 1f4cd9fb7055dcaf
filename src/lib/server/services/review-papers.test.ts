import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openReview } from '$lib/server/http/review-views';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let jaden: DeviceActor;
let callum: StaffActor;
let trish: StaffActor;
let review: string;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	jaden = await world.device('Jaden');
	callum = await world.staff('Callum');
	trish = await world.staff('Trish');
	review = await world.reviewOf(jaden.childId);
});

afterAll(() => world.close());

const pack = () => world.app.reviewInvitations.pack(callum, review);

describe('the invitations to a review', () => {
	it('go to those who were agreed, each with their own part, and to nobody who does not come', async () => {
		const { invitations, iro, advocacy } = await pack();
		expect(invitations.map(({ name }) => name)).toEqual(['Nan Jo', 'Mum', 'Ms Bale', 'Steph']);
		expect(invitations.find(({ name }) => name === 'Mum')?.part?.text).toBe('From the break on');
		expect(iro.name).toBe('Callum Drew');
		expect(advocacy.map(({ name }) => name)).toEqual(['Loudhailer', 'Childline']);
	});

	it('never say who else comes, why, or what the child wished', async () => {
		const { invitations, ...shared } = await pack();
		for (const { name, ...own } of invitations) {
			const others = invitations.flatMap((one) => (one.name === name ? [] : [one.name]));
			const told = JSON.stringify([own, shared]);
			for (const word of [...others, 'Neil', 'go quiet', 'has to go']) expect(told).not.toContain(word);
		}
	});

	it('hide the place from whom it is not told to', async () => {
		const mum = await world.person(jaden.childId, 'Mum');
		const part = { lang: 'en', text: 'From the break on' };
		await world.app.reviewPeople.decide(callum, review, mum, { comes: 'part', part, hidePlace: true });
		const { invitations } = await pack();
		expect(invitations.find(({ name }) => name === 'Mum')?.place).toBeNull();
		expect(invitations.find(({ name }) => name === 'Nan Jo')?.place?.text).toContain('café');
	});

	it('name nothing that the child does not want talked about in front of them', async () => {
		const bale = await world.person(jaden.childId, 'Ms Bale');
		const items = async () => (await pack()).invitations.find(({ id }) => id === bale)?.items;
		expect(await items()).toEqual(['school']);
		const apart = (notInFrontOf: string[] | null) =>
			world.say(jaden, { kind: 'views', body: { review, topics: { school: { notInFrontOf } } } });
		await apart([bale]);
		expect(await items()).toEqual([]);
		await apart(null);
		expect(await items()).toEqual(['school']);
	});

	it('say that the health report stays with the IRO until the child agreed to it', async () => {
		expect((await pack()).healthReport).toBe('some');
		await world.say(jaden, { kind: 'review-choices', body: { review, healthReport: 'not-sure' } });
		expect((await pack()).healthReport).toBe('no');
		await world.say(jaden, { kind: 'review-choices', body: { review, healthReport: 'yes' } });
		expect((await pack()).healthReport).toBe('yes');
	});

	it('are in the language that is chosen for somebody, or known of them, and stay so', async () => {
		const nan = await world.person(jaden.childId, 'Nan Jo');
		const langOf = async (name: string) => (await pack()).invitations.find((one) => one.name === name)?.lang;
		expect(await langOf('Nan Jo')).toBeNull();
		const worker = await world.person(jaden.childId, 'Trish');
		const why = { lang: 'en', text: 'So' };
		await world.app.reviewPeople.decide(callum, review, worker, { comes: 'all', why });
		expect(await langOf('Trish Noble'), 'somebody with a desk of their own').toBe('en');
		const choose = (id: string) =>
			whyRefused(world.app.reviewInvitations.noteLanguage(callum, review, { id, lang: 'ar' }));
		expect(await choose(await world.person(jaden.childId, 'Neil'))).toBe('id not-invited');
		expect(await choose(nan)).toBe('done');
		expect(await langOf('Nan Jo')).toBe('ar');
		await world.app.reviewPeople.decide(callum, review, nan, { comes: 'all' });
		expect(await langOf('Nan Jo')).toBe('ar');
		const { items } = await world.app.feed.page(jaden, { after: 0, limit: 500 });
		const people = items.find(({ kind, id }) => kind === 'review-people' && id === review);
		expect(JSON.stringify(people)).not.toContain('"lang":"ar"');
	});

	it('are noted as sent and answered for whoever is invited, and again unsent once something else is decided', async () => {
		const note = (id: string) =>
			whyRefused(world.app.reviewInvitations.noteSent(callum, review, { id, way: 'post' }));
		const [neil, steph] = [
			await world.person(jaden.childId, 'Neil'),
			await world.person(jaden.childId, 'Steph')
		];
		expect(await note(neil)).toBe('id not-invited');
		expect(await note(steph)).toBe('done');
		const ofSteph = async () => (await pack()).invitations.find(({ id }) => id === steph)?.invited;
		expect(await ofSteph()).toMatchObject({ way: 'post' });
		const answered = (id: string) => whyRefused(world.app.reviewInvitations.noteAnswered(callum, review, id));
		expect(await answered(neil)).toBe('id not-asked');
		expect(await answered(steph)).toBe('done');
		const why = { lang: 'en', text: 'Only for the start.' };
		await world.app.reviewPeople.decide(callum, review, steph, { comes: 'part', items: ['my-goals'], why });
		expect(await ofSteph()).toBeNull();
		const one = (await pack()).invitations.find(({ id }) => id === steph);
		expect(one?.answeredAt, 'what was said is still said').not.toBeNull();
	});
});

describe('what others think', () => {
	it('is written down at its item, whether they come or not, and stays with the adults', async () => {
		const neil = await world.person(jaden.childId, 'Neil');
		const hear = (item: string, words: string) =>
			whyRefused(world.app.reviewPeople.hear(callum, review, neil, { item, words }));
		const heard = async (staff: StaffActor) =>
			openReview(await world.app.reviewDesk.open(staff, review)).heard.map(({ name, item, words }) => [
				name,
				item,
				words
			]);
		expect(await hear('home', 'He is tidy.')).toBe('done');
		expect(await hear('school', 'He works hard.')).toBe('done');
		expect(await hear('home', 'He is tidy, mostly.')).toBe('done');
		const all = [
			['Neil', 'school', 'He works hard.'],
			['Neil', 'home', 'He is tidy, mostly.']
		];
		expect(await heard(callum)).toEqual(all);
		expect(await heard(trish)).toEqual(all);
		await world.app.reviewPeople.decide(callum, review, neil, { comes: 'not-coming' });
		expect(await heard(callum), 'what was said stays, whatever is decided').toEqual(all);
		expect(await hear('school', '')).toBe('done');
		expect(await heard(callum)).toEqual([['Neil', 'home', 'He is tidy, mostly.']]);
		const { items } = await world.app.feed.page(jaden, { after: 0, limit: 500 });
		expect(JSON.stringify(items)).not.toContain('tidy');
		expect(JSON.stringify(await pack())).not.toContain('tidy');
	});

	it('is nobody’s of whom nothing is decided, and the IRO’s to write', async () => {
		const said = { item: 'home', words: 'So.' };
		const sam = await world.person(jaden.childId, 'Sam');
		expect(await whyRefused(world.app.reviewPeople.hear(callum, review, sam, said))).toBe('id not-asked');
		expect(await whyRefused(world.app.reviewPeople.hear(trish, review, sam, said))).toBe('not-found');
	});
});

describe('what staff read of a review', () => {
	it('holds no reason for the IRO alone, and no private topic, for anybody but the IRO', async () => {
		const [ofIro, ofSocialWorker] = [
			await world.app.reviewDesk.open(callum, review),
			await world.app.reviewDesk.open(trish, review)
		];
		expect(JSON.stringify(ofIro.preparation.choices)).toContain('I go quiet');
		expect(ofIro.privateTopics).toHaveLength(1);
		expect(JSON.stringify(ofSocialWorker)).not.toContain('I go quiet');
		expect(ofSocialWorker.privateTopics).toEqual([]);
		expect(JSON.stringify([ofIro, ofSocialWorker])).not.toContain('just you and me');
	});
});

describe('an invitation that is decided already', () => {
	it('names nothing that the child keeps for the IRO since, until it is said why', async () => {
		const bale = await world.person(jaden.childId, 'Ms Bale');
		const items = async () => (await pack()).invitations.find(({ id }) => id === bale)?.items;
		const decide = (more: object) =>
			world.app.reviewPeople.decide(callum, review, bale, {
				comes: 'part',
				items: ['leisure'],
				why,
				...more
			});
		const why = { lang: 'en', text: 'So' };
		await decide({});
		expect(await items()).toEqual(['leisure']);
		const topic = world.app.context.newId();
		const body = { review, topic, keep: 'not-in-meeting', of: 'leisure', words: 'Secret' } as const;
		await world.say(jaden, { kind: 'private-topic', body });
		expect(await items()).toEqual([]);
		await decide({ whyShared: { lang: 'en', text: 'She runs the club.' } });
		expect(await items()).toEqual(['leisure']);
		await decide({ comes: 'all', items: undefined });
	});
});

describe('a calendar', () => {
	it('has the meeting and its last day, and no name or place', async () => {
		const { url } = await world.app.calendarLinks.renew(callum);
		const calendar = await world.app.calendarLinks.read(url.split('/').at(-1) ?? '');
		expect(calendar).toContain('SUMMARY:Review');
		expect(calendar).toContain('SUMMARY:Last day for a review');
		expect(calendar).not.toMatch(/Jaden|café|sea/i);
	});

	it('is nobody’s by an address that is wrong or that ended', async () => {
		const { url } = await world.app.calendarLinks.renew(callum);
		await world.app.calendarLinks.renew(callum);
		for (const token of [url.split('/').at(-1) ?? '', 'x'])
			expect(await whyRefused(world.app.calendarLinks.read(token))).toBe('not-found');
	});
});

describe('a review without a day', () => {
	it('invites nobody yet', async () => {
		const { next } = await world.app.reviewDays.hold(callum, review, { on: '2026-11-22' });
		expect(await whyRefused(world.app.reviewInvitations.pack(callum, next))).toBe('startsAt not-booked');
	});
});
