import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReadyNeed } from '$lib/domain/review/talk';
import type { StaffActor } from '$lib/server/policy/actors';
import { DemoWorld } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const NOW = new Date('2026-11-22T10:00:00Z');

let world: DemoWorld;
let marguerite: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	marguerite = await world.staff('Marguerite');
});

afterAll(() => world.close());

const said = (text: string) => ({ lang: 'en', text });

/** What the list of reviews says of each child. */
async function listed(staff: StaffActor): Promise<Record<string, ReadyNeed[]>> {
	const found = await world.app.reviews.list(staff);
	const missing = await world.app.reviewReadiness.missing(staff, found);
	return Object.fromEntries(found.map(({ review, child }) => [child.name, missing.get(review.id) ?? []]));
}

describe('the list of reviews', () => {
	it('says for each what is still missing', async () => {
		const { Wren } = await listed(marguerite);
		expect(Wren).toEqual(['wishes', 'talk', 'invitations']);
	});

	it('says that a child was not asked, that no day is booked and that no report is there', async () => {
		const robin = await world.device('Robin');
		const review = await world.reviewOf(robin.childId);
		const before = (await listed(marguerite))['Robin'] ?? [];
		expect(before).toContain('asked');
		expect(before).toContain('report');
		await world.say(robin, { kind: 'review-choices', body: { review, minutes: 45 } });
		const asked = (await listed(marguerite))['Robin'] ?? [];
		expect(asked).not.toContain('asked');
		expect(asked).toContain('wishes');
		await world.app.reviewWishes.answer(marguerite, review, { wish: 'length', state: 'agreed' });
		expect((await listed(marguerite))['Robin']).not.toContain('wishes');
		await world.app.privateTalks.write(marguerite, review, { outcome: 'declined', words: said('No talk.') });
		expect((await listed(marguerite))['Robin']).not.toContain('talk');
	});

	it('says to a social worker nothing of the talk', async () => {
		const ben = await listed(await world.staff('Ben'));
		expect(ben['Wren']).toEqual(['wishes', 'invitations']);
	});

	it('asks as much of the database for many as for one', async () => {
		const found = await world.app.reviews.list(marguerite);
		expect(found.length).toBeGreaterThan(1);
		const counted = async (some: typeof found) => {
			const { db, repositories } = world.app.context;
			const spies = [
				vi.spyOn(repositories.entries, 'ofReview'),
				vi.spyOn(repositories.reviewArrangements, 'answersOfAll'),
				vi.spyOn(repositories.privateTalks, 'ofReviews'),
				vi.spyOn(db, 'select'),
				vi.spyOn(db, 'selectDistinct'),
				vi.spyOn(db, 'selectDistinctOn')
			];
			await world.app.reviewReadiness.missing(marguerite, some);
			const calls = spies.map((spy) => spy.mock.calls.length);
			for (const spy of spies) spy.mockRestore();
			return calls;
		};
		expect(await counted(found)).toEqual(await counted(found.slice(0, 1)));
	});
});
