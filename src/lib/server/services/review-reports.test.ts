import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReportAnswerBody, ReportPart } from '$lib/domain/review/report';
import { openReport } from '$lib/server/http/review-views';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A Sunday, three weeks before the review of Wren. */
const NOW = new Date('2026-11-22T10:00:00Z');

let world: DemoWorld;
let wren: DeviceActor;
let dot: DeviceActor;
let ben: StaffActor;
let marguerite: StaffActor;
let review: string;

const said = (text: string) => ({ lang: 'en', text });

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	[wren, dot] = [await world.device('Wren'), await world.device('Dot')];
	[ben, marguerite] = [await world.staff('Ben'), await world.staff('Marguerite')];
	review = await world.reviewOf(wren.childId);
});

afterAll(() => world.close());

async function partsOf(device: DeviceActor): Promise<ReportPart[]> {
	const { items } = await world.app.feed.page(device, { after: 0, limit: 500 });
	return items.flatMap((item) => (item.kind === 'report-part' && item.body ? [item.body] : []));
}

const share = (by: StaffActor, topic: ReportPart['topic'], text: string) =>
	whyRefused(world.app.reviewReports.share(by, review, { topic, text: said(text) }));

const answer = (body: Omit<ReportAnswerBody, 'review'>, more: object = {}, by = wren) =>
	world.say(by, { kind: 'report-answer', body: { review, ...body }, ...more });

const readBy = async (staff: StaffActor) =>
	openReport((await world.app.reviewDesk.open(staff, review)).report);

describe('the social worker’s report', () => {
	it('is there for the child part by part, and for no helper’s device', async () => {
		expect(await share(ben, 'family', 'You see Kit once a month.')).toBe('done');
		const [part] = (await partsOf(wren)).filter(({ topic }) => topic === 'family');
		expect(part).toMatchObject({ review, version: 1, text: said('You see Kit once a month.') });
		expect(part?.from).toMatchObject({ name: 'Ben Acker', role: 'social-worker' });
		expect(await partsOf(dot)).toEqual([]);
	});

	it('is written by the child’s social worker, and by nobody else', async () => {
		expect(await share(marguerite, 'family', 'Not mine to write.')).toBe('not-found');
		expect(await share(await world.staff('Trish'), 'family', 'Another child.')).toBe('not-found');
	});

	it('counts up when a part is written anew, and not for the same words', async () => {
		await share(ben, 'family', 'You see Kit once a month.');
		await share(ben, 'family', 'You see Kit every two weeks.');
		const parts = (await partsOf(wren)).filter(({ topic }) => topic === 'family');
		expect(parts.map(({ version, text }) => [version, text.text])).toEqual([
			[2, 'You see Kit every two weeks.']
		]);
	});

	it('has its day by the rules of the place', async () => {
		const { dueOn } = await readBy(marguerite);
		const row = await world.app.context.repositories.reviews.ofChild(
			world.app.context.db,
			wren.childId,
			review
		);
		expect(row?.on).toBe('2026-12-15');
		expect(dueOn, 'three working days before').toBe('2026-12-10');
	});

	it('is answered by the child: what is not right is with the review for the IRO, and an answer is owed', async () => {
		const words = 'I do not see Kit. He did not come.';
		await answer({ topic: 'family', version: 1, answer: 'yes' });
		const id = await answer({ topic: 'family', version: 2, answer: 'no', words });
		const { answers } = await readBy(marguerite);
		expect(answers.filter(({ topic }) => topic === 'family')).toEqual([
			expect.objectContaining({ entryId: id, version: 2, answer: 'no', words })
		]);
		expect((await readBy(ben)).answers, 'the social worker is told by the child or the IRO').toEqual([]);
		const { db, repositories } = world.app.context;
		const kept = await repositories.entries.ofReview(
			db,
			{ childId: wren.childId, reviewId: review },
			undefined
		);
		const owed = kept.find(({ row }) => row.id === id);
		expect(owed?.row.answerBy).not.toBeNull();
		expect(owed?.row.seenAt, 'reading the review is reading it').not.toBeNull();
	});

	it('takes no answer to a part that nobody wrote, and none from a helper’s device', async () => {
		const yes = { version: 1, answer: 'yes' } as const;
		expect(await whyRefused(answer({ ...yes, topic: 'the-law' }))).toBe('body.topic unknown-part');
		expect(await whyRefused(answer({ ...yes, topic: 'home', version: 9 }))).toBe('body.topic unknown-part');
		const byHelper = { saidBy: { by: 'helper', helper: 'Dot' } };
		expect(await whyRefused(answer({ ...yes, topic: 'home' }, byHelper, dot))).toBe('kind helper-device');
	});
});
