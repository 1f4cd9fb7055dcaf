import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
		expect(advocacy.length).toBeGreaterThan(0);
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

	it('say that the health report stays with the IRO until the child agreed to it', async () => {
		expect((await pack()).healthReport).toBe('some');
		await world.say(jaden, { kind: 'review-choices', body: { review, healthReport: 'not-sure' } });
		expect((await pack()).healthReport).toBe('no');
		await world.say(jaden, { kind: 'review-choices', body: { review, healthReport: 'yes' } });
		expect((await pack()).healthReport).toBe('yes');
	});

	it('are noted as sent for whoever is invited, and again unsent once something else is decided', async () => {
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
		const why = { lang: 'en', text: 'Only for the start.' };
		await world.app.reviewPeople.decide(callum, review, steph, { comes: 'part', items: ['my-goals'], why });
		expect(await ofSteph()).toBeNull();
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
		const { next } = await world.app.reviewDays.hold(callum, review, '2026-11-22');
		expect(await whyRefused(world.app.reviewInvitations.pack(callum, next))).toBe('startsAt not-booked');
	});
});
