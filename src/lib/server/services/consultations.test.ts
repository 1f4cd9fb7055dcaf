import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from 'date-fns';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { openReview } from '$lib/server/http/review-views';
import { DemoWorld, NOBODY, whyRefused } from '$lib/server/testing/demo-world';
import type { ConsultationDraft } from './consultations';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A Sunday, three weeks before the review of Wren. */
const NOW = new Date('2026-11-22T10:00:00Z');
const WORDS = 'She sleeps badly after the visits.';

let world: DemoWorld;
let wren: DeviceActor;
let ben: StaffActor;
let marguerite: StaffActor;
let review: string;
let tess: string;

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	wren = await world.device('Wren');
	[ben, marguerite] = [await world.staff('Ben'), await world.staff('Marguerite')];
	review = await world.reviewOf(wren.childId);
	tess = await world.person(wren.childId, 'Mummy Tess');
	await world.app.reviewPeople.decide(marguerite, review, tess, {
		comes: 'sends-views',
		why: { lang: 'en', text: 'She tells us what she thinks.' }
	});
});

beforeEach(() => {
	world.clock.moment = NOW;
});

afterAll(() => world.close());

async function makeLink(
	by: StaffActor = marguerite,
	draft: Partial<ConsultationDraft> = {}
): Promise<string> {
	const made = await world.app.consultations.make(by, review, tess, {
		lang: 'en',
		showsName: false,
		...draft
	});
	return new URL(made.url).pathname.split('/').at(-1) ?? '';
}

const open = (token: string) => whyRefused(world.app.consultations.open(token));
const came = async () => openReview(await world.app.reviewDesk.consult(ben, review)).consultations;

describe('a link to somebody’s own form', () => {
	it('is made by the IRO or the social worker, for somebody on whom it was decided', async () => {
		const draft = { lang: 'en', showsName: false } as const;
		const make = (by: StaffActor, person: string) =>
			whyRefused(world.app.consultations.make(by, review, person, draft));
		expect(await make(ben, tess)).toBe('done');
		expect(await make(await world.staff('Trish'), tess), 'another child’s social worker').toBe('not-found');
		expect(await make(marguerite, NOBODY)).toBe('id not-asked');
		const { id } = await world.app.reviewPeople.ask(marguerite, review, { name: 'Ms Renn' });
		expect(await make(marguerite, id), 'the child is asked about somebody new first').toBe('id not-asked');
	});

	it('shows the child’s first name only where that was chosen, and nothing else of the child', async () => {
		const named = await world.app.consultations.open(
			await makeLink(marguerite, { showsName: true, lang: 'cy' })
		);
		expect(named).toEqual({
			lang: 'cy',
			form: {
				childName: 'Wren',
				iroName: 'Marguerite Osei',
				expiresAt: new Date('2026-12-15T15:45:00.000Z'),
				timeZone: 'Europe/London'
			}
		});
		const unnamed = await world.app.consultations.open(await makeLink());
		expect(JSON.stringify(unnamed)).not.toContain('Wren');
	});

	it('leads to nothing once it was ended, a newer one was made, or its time is over', async () => {
		const first = await makeLink();
		const second = await makeLink();
		expect([await open(first), await open(second), await open('wrong')]).toEqual([
			'not-found',
			'done',
			'not-found'
		]);
		const asked = await world.app.consultations.asked(ben, review);
		const id = asked.find((one) => one.id === tess)?.form?.id ?? '';
		await world.app.consultations.end(ben, review, { personId: tess, id });
		expect(await open(second)).toBe('not-found');
		expect(await whyRefused(world.app.consultations.answer(second, { change: WORDS }))).toBe('not-found');
		const third = await makeLink();
		world.clock.moment = addDays(NOW, 28);
		expect(await open(third)).toBe('not-found');
	});

	it('takes what is written once; it lies sealed at the desk, with who and when, and never with the child', async () => {
		const token = await makeLink();
		const before = await world.app.feed.page(wren, { after: 0, limit: 500 });
		await world.app.consultations.answer(token, { change: WORDS });
		await world.app.consultations.answer(token, { change: 'Something else' });
		expect((await world.app.consultations.open(token)).form, 'only that it was sent').toBeNull();
		expect(await came()).toMatchObject([
			{ personId: tess, name: 'Mummy Tess', answeredAt: NOW.toISOString(), answers: { change: WORDS } }
		]);
		const { people } = await world.app.reviewDesk.consult(marguerite, review);
		expect(people.find(({ row }) => row.id === tess)?.row.answeredAt).toEqual(NOW);
		const after = await world.app.feed.page(wren, { after: 0, limit: 500 });
		expect(after.items, 'the child hears nothing of it').toEqual(before.items);
		const { rows } = await world.parts.pool.query<{ sealed: Buffer }>(
			'select sealed from consultations where person_id = $1 and answered_at is not null',
			[tess]
		);
		expect(rows.map(({ sealed }) => sealed.includes(WORDS))).toEqual([false]);
		expect(world.logged.join()).not.toContain(WORDS);
	});

	it('takes nothing for a review that was held', async () => {
		const token = await makeLink();
		const on = NOW.toISOString().slice(0, 10);
		const noTalk = { lang: 'en', text: 'You wanted none.' };
		await world.app.reviewDays.hold(marguerite, review, { on, noTalk });
		expect(await open(token)).toBe('not-found');
	});
});
