import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PrivateTalk } from '$lib/domain/review/talk';
import { openTalk } from '$lib/server/http/talk-views';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';
import type { TalkBooking } from './private-talks';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A Sunday, 16 days before the review of Wren, and one before that of Jaden's practice. */
const NOW = new Date('2026-11-22T10:00:00Z');

let world: DemoWorld;
let wren: DeviceActor;
let dot: DeviceActor;
let jaden: DeviceActor;
let marguerite: StaffActor;
let callum: StaffActor;
let review: string;

const said = (text: string) => ({ lang: 'en', text });

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	wren = await world.device('Wren');
	dot = await world.device('Dot');
	jaden = await world.device('Jaden');
	marguerite = await world.staff('Marguerite');
	callum = await world.staff('Callum');
	review = await world.reviewOf(wren.childId);
});

afterAll(() => world.close());

async function inFeed(device: DeviceActor, id: string): Promise<PrivateTalk | null> {
	const { items } = await world.app.feed.page(device, { after: 0, limit: 500 });
	return (items.find((item) => item.kind === 'private-talk' && item.id === id)?.body ??
		null) as PrivateTalk | null;
}

const at = (moment: string, more: Partial<TalkBooking> = {}): TalkBooking => ({
	startsAt: new Date(moment),
	minutes: 30,
	way: 'in-person',
	place: said('At home'),
	words: said('I come to see you.'),
	...more
});

const book = (booking: TalkBooking) => whyRefused(world.app.privateTalks.book(marguerite, review, booking));
const ask = async (want: 'face-to-face' | 'no-talk', more: object = {}) => {
	world.clock.moment = new Date(world.clock.moment.getTime() + 60_000);
	return world.say(wren, { kind: 'review-request', body: { review, want }, ...more });
};
const open = () => openTalk(world.app, marguerite, review);

describe('a private talk before a review', () => {
	it('is booked for the child to see, with a reason for a call', async () => {
		const call = { way: 'phone' as const };
		expect(await book(at('2026-11-20T16:00:00Z'))).toBe('startsAt past');
		expect(await book(at('2036-11-20T16:00:00Z'))).toBe('startsAt after-review');
		const { place: _nowhere, ...nowhere } = at('2026-11-30T16:00:00Z');
		expect(await book(nowhere)).toBe('place missing');
		expect(await book({ ...nowhere, ...call })).toBe('why missing');
		expect(await book({ ...nowhere, ...call, why: said('I am far away.') })).toBe('done');
		expect(await inFeed(wren, review)).toMatchObject({
			from: { name: 'Marguerite Osei', role: 'iro' },
			booked: {
				way: 'phone',
				minutes: 30,
				startsAt: '2026-11-30T16:00:00+00:00',
				why: said('I am far away.')
			}
		});
		expect(await inFeed(dot, review), 'a helper hears nothing of it').toBeNull();
	});

	it('is no call any more once the child asks to meet, until another way is booked', async () => {
		world.clock.moment = new Date(world.clock.moment.getTime() + 60_000);
		const entryId = await ask('face-to-face');
		const { state, asked, missing } = await open();
		expect(state).toBe('overruled');
		expect(missing).toContain('talk');
		expect(asked.at(-1)).toMatchObject({ entryId, want: 'face-to-face', isOpen: true });
		world.clock.moment = new Date(world.clock.moment.getTime() + 60_000);
		const why = said('I am far away.');
		expect(await book(at('2026-11-30T16:00:00Z', { way: 'phone', why }))).toBe('way face-to-face-asked');
		expect(await book(at('2026-11-30T16:00:00Z'))).toBe('done');
		expect((await open()).state).toBe('booked');
	});

	it('is declined by the child and by nobody else, and wanted again', async () => {
		expect(
			await whyRefused(
				world.say(dot, {
					kind: 'review-request',
					saidBy: { by: 'helper', helper: 'Dot' },
					body: { review, want: 'no-talk' }
				})
			)
		).toBe('body.want helper-device');
		expect(await whyRefused(ask('no-talk', { to: ['social-worker'] }))).toBe('to iro-only');
		const entryId = await ask('no-talk');
		expect((await open()).state).toBe('declined');
		await world.app.entries.takeBack(wren, entryId);
		expect((await open()).state).toBe('booked');
	});

	it('is written down, what was said apart from what was seen, by the day that the rules give', async () => {
		const note = {
			outcome: 'held',
			way: 'in-person',
			said: said('More Kit.'),
			saw: said('She smiled.')
		} as const;
		const write = (on: string) => world.app.privateTalks.write(marguerite, review, { ...note, on });
		expect(await whyRefused(write('2026-11-30'))).toBe('on future');
		const { id } = await write('2026-11-20');
		const { state, notes, booked, missing } = await open();
		expect(state).toBe('done');
		expect(booked).toBeNull();
		expect(missing).not.toContain('talk');
		// Five working days (L-Pre).
		expect(notes).toEqual([
			expect.objectContaining({ id, ...note, dueOn: '2026-11-27', writtenBy: 'Marguerite Osei' })
		]);
		const [seen] = (await inFeed(wren, review))?.notes ?? [];
		expect(seen).toMatchObject({ said: note.said, saw: note.saw });
		const again = await world.app.privateTalks.write(marguerite, review, { ...note, id, on: '2026-11-20' });
		expect(again).toEqual({ id });
		expect((await open()).notes).toHaveLength(1);
	});

	it('has no day to be written down by where no rule says one', async () => {
		const jadens = await world.reviewOf(jaden.childId);
		const { state, notes } = await openTalk(world.app, callum, jadens);
		expect(state).toBe('done');
		expect(notes.map(({ dueOn }) => dueOn)).toEqual([null]);
	});

	it('is for the child’s IRO alone: no manager, social worker or other IRO reads or writes it', async () => {
		for (const name of world.staffNames) {
			const staff = await world.staff(name);
			if (staff.staffId === marguerite.staffId) continue;
			expect(await whyRefused(world.app.privateTalks.open(staff, review)), name).toBe('not-found');
			const why = said('So');
			expect(await whyRefused(world.app.privateTalks.write(staff, review, { outcome: 'none', why }))).toBe(
				'not-found'
			);
			const whole = await whyRefused(world.app.reviewDesk.open(staff, review));
			if (whole === 'done')
				expect(JSON.stringify(await world.app.reviewDesk.open(staff, review))).not.toContain('More Kit');
		}
	});

	it('lies sealed in the database', async () => {
		const { rows } = await world.parts.pool.query<{ row: string }>(
			'select t::text as row from private_talks t union all select encode(t.sealed, $1) from private_talks t',
			['escape']
		);
		expect(rows.length).toBeGreaterThan(4);
		expect(rows.filter(({ row }) => /More Kit|smiled/.test(row))).toEqual([]);
	});
});

describe('a review', () => {
	it('is not recorded as held without a talk, a no to it, or a reason', async () => {
		const idris = await world.device('Idris');
		const farida = await world.staff('Farida');
		const idriss = await world.reviewOf(idris.childId);
		const hold = (noTalk?: ReturnType<typeof said>) =>
			world.app.reviewDays.hold(farida, idriss, { on: '2026-11-22', ...(noTalk ? { noTalk } : {}) });
		expect(await whyRefused(hold())).toBe('noTalk talk-missing');
		expect(await whyRefused(hold(said('He was ill that week.')))).toBe('done');
		expect((await inFeed(idris, idriss))?.notes).toEqual([
			expect.objectContaining({ outcome: 'none', why: said('He was ill that week.') })
		]);
	});
});
