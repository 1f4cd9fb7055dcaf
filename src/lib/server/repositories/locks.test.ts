import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reviews } from '$lib/server/db/schema/index';
import type { Transaction } from '$lib/server/db/types';
import type { DeviceActor } from '$lib/server/policy/actors';
import { DemoWorld } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let robin: DeviceActor;
let review: string;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	robin = await world.device('Robin');
	review = await world.reviewOf(robin.childId);
});

afterAll(() => world.close());

/**
 * What staff do locks a row, then writes to the child's feed; what a child says takes the child's feed, then
 * refers to the row. If the second had to wait for the first, each would wait for the other.
 */
async function goesOnBeside(lock: (tx: Transaction) => Promise<unknown>, say: () => Promise<unknown>) {
	const { db } = world.app.context;
	await db.transaction(async (tx) => {
		expect(await lock(tx), 'a row to lock').toBeTruthy();
		await say();
	});
}

it('a child says something from a device that is just being let in or shut', async () => {
	const { devices } = world.app.context.repositories;
	await goesOnBeside(
		(tx) => devices.findOfChild(tx, robin.childId, robin.deviceId),
		() => world.say(robin, { kind: 'message', body: { words: 'Hello.' } })
	);
});

it('a child says what they want of a review that is just being booked', async () => {
	await goesOnBeside(
		(tx) => world.app.context.repositories.reviews.lockWhere(tx, review, eq(reviews.id, review)),
		() => world.say(robin, { kind: 'review-choices', body: { review, minutes: 30 } })
	);
});
