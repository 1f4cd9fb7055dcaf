import { joinAs, newId, signInAs, type ApiClient } from '../support/api';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

const words = (text: string) => ({ lang: 'en', text });

interface Talk {
	booked: { way: string; words: { text: string } } | null;
	notes: { said?: { text: string }; saw?: { text: string } }[];
}

async function reviewOf(staff: ApiClient, child: string): Promise<string> {
	const rows = (await staff.get('/api/v1/reviews')).json['items'] as { id: string; childName: string }[];
	return rows.find(({ childName }) => childName === child)?.id ?? '';
}

/** What a device knows of the talk. */
async function seenBy(device: ApiClient, review: string): Promise<Talk | undefined> {
	const items = await device.feed();
	return items.find(({ kind, id }) => kind === 'private-talk' && id === review)?.body as Talk | undefined;
}

async function ask(device: ApiClient, review: string, want: string): Promise<string> {
	const id = newId();
	const { status } = await device.post('/api/v1/me/entries', {
		id,
		kind: 'review-request',
		madeAt: new Date().toISOString(),
		saidBy: { by: 'child' },
		body: { review, want }
	});
	expect(status).toBe(201);
	return id;
}

function tomorrow(): string {
	return new Date(Date.now() + 86_400_000).toISOString();
}

async function stateOf(iro: ApiClient, review: string) {
	const { status, json } = await iro.get(`/api/v1/reviews/${review}/talk`);
	expect(status).toBe(200);
	return json as { state: string; missing: string[]; asked: { entryId: string; isOpen: boolean }[] };
}

async function robinsRoom(server: TestServer) {
	const [robin, marguerite] = [await joinAs(server, 'Robin'), await signInAs(server, 'Marguerite')];
	return { robin, marguerite, review: await reviewOf(marguerite, 'Robin') };
}

test('a child asks to meet, the IRO books it and writes it down, and the review has what it needs of it', async ({
	server
}) => {
	const { robin, marguerite, review } = await robinsRoom(server);
	const talk = `/api/v1/reviews/${review}/talk`;
	expect(await stateOf(marguerite, review)).toMatchObject({ state: 'open' });
	expect((await stateOf(marguerite, review)).missing).toContain('talk');

	const call = {
		startsAt: tomorrow(),
		minutes: 30,
		way: 'phone',
		words: words('We talk about your cousin.')
	};
	const refused = await marguerite.call('PUT', `${talk}/booking`, call);
	expect(refused.json['fields']).toEqual([{ path: 'why', code: 'missing' }]);
	const why = words('I am far away this week.');
	expect((await marguerite.call('PUT', `${talk}/booking`, { ...call, why })).status).toBe(204);
	expect((await seenBy(robin, review))?.booked).toMatchObject({ way: 'phone', words: call.words, why });

	const asked = await ask(robin, review, 'face-to-face');
	const overruled = await stateOf(marguerite, review);
	expect(overruled.state).toBe('overruled');
	expect(overruled.asked).toContainEqual(expect.objectContaining({ entryId: asked, isOpen: true }));
	const again = await marguerite.call('PUT', `${talk}/booking`, { ...call, why });
	expect(again.json['fields']).toEqual([{ path: 'way', code: 'face-to-face-asked' }]);
	const meeting = { ...call, way: 'in-person', place: words('At home with Joan') };
	expect((await marguerite.call('PUT', `${talk}/booking`, meeting)).status).toBe(204);
	expect((await seenBy(robin, review))?.booked?.way).toBe('in-person');

	const held = await marguerite.call('PUT', `/api/v1/reviews/${review}/held`, {
		on: tomorrow().slice(0, 10)
	});
	expect(held.status, 'not before its day').toBe(422);
	const today = new Date().toISOString().slice(0, 10);
	const tooSoon = await marguerite.call('PUT', `/api/v1/reviews/${review}/held`, { on: today });
	expect(tooSoon.json['fields']).toEqual([{ path: 'noTalk', code: 'talk-missing' }]);

	const note = { outcome: 'held', on: today, way: 'in-person' };
	const empty = await marguerite.post(`${talk}/notes`, note);
	expect(empty.json['fields']).toEqual([expect.objectContaining({ path: 'said' })]);
	const [said, saw] = [words('I want to see Sky more.'), words('Robin laughed.')];
	expect((await marguerite.post(`${talk}/notes`, { ...note, said, saw })).status).toBe(201);
	const done = await stateOf(marguerite, review);
	expect(done.state).toBe('done');
	expect(done.missing).not.toContain('talk');
	expect((await seenBy(robin, review))?.notes).toEqual([expect.objectContaining({ said, saw })]);
	expect((await marguerite.call('PUT', `/api/v1/reviews/${review}/held`, { on: today })).status).toBe(200);
});

test('a talk is nobody’s but the child’s and their IRO’s', async ({ server }) => {
	const jaden = await joinAs(server, 'Jaden');
	const review = await reviewOf(await signInAs(server, 'Callum'), 'Jaden');
	expect((await seenBy(jaden, review))?.notes).toHaveLength(1);
	expect(await seenBy(await joinAs(server, 'Steph'), review), 'a helper').toBeUndefined();
	const path = `/api/v1/reviews/${review}/talk`;
	for (const { name } of server.signIns.staff.filter((one) => !one.name.startsWith('Callum'))) {
		const staff = await signInAs(server, name);
		const note = { outcome: 'none', why: words('So') };
		expect((await staff.get(path)).status, name).toBe(404);
		expect((await staff.post(`${path}/notes`, note)).status, name).toBe(404);
	}
	expect((await jaden.get(path)).status).toBe(401);
});
