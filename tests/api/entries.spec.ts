import { joinAs, message, newId, signInAs, unknownId, type ApiClient } from '../support/api';
import { expect, test } from '../support/test';

const ENTRIES = '/api/v1/me/entries';

async function receiptOf(device: ApiClient, id: string) {
	const feed = await device.feed();
	return feed.find((item) => item.kind === 'receipt' && item.id === id)?.body;
}

test.describe('an entry', () => {
	test('is taken in once: 201 first, 200 the same again, 409 with another content', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const entry = message('I would like to start later.');
		const first = await jaden.post(ENTRIES, entry);
		expect(first.status).toBe(201);
		const reordered = Object.fromEntries(Object.entries(entry).reverse());
		const again = await jaden.post(ENTRIES, reordered);
		expect(again.status).toBe(200);
		expect(again.json).toEqual(first.json);
		const other = await jaden.post(ENTRIES, { ...entry, body: { words: 'Something else' } });
		expect(other.status).toBe(409);
		expect(other.json['code']).toBe('same-id-other-content');
	});

	test('sent by two tries at once is there once', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const entry = message('Twice at once');
		const answers = await Promise.all(Array.from({ length: 8 }, () => jaden.post(ENTRIES, entry)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
		const page = await jaden.get(`${ENTRIES}?limit=500`);
		const items = page.json['items'] as { id: string }[];
		expect(items.filter(({ id }) => id === entry.id)).toHaveLength(1);
	});

	test('of another child can be neither read, sent again nor taken back', async ({ server }) => {
		const [jaden, idris] = [await joinAs(server, 'Jaden'), await joinAs(server, 'Idris')];
		const entry = message('Only mine');
		await jaden.post(ENTRIES, entry);
		const again = await idris.post(ENTRIES, entry);
		expect(again.status).toBe(409);
		expect(again.text).not.toContain('Only mine');
		expect((await idris.post(`${ENTRIES}/${entry.id}/withdrawal`, undefined)).status).toBe(404);
		expect((await idris.get(`${ENTRIES}?limit=500`)).text).not.toContain('Only mine');
	});

	test('comes back byte for byte on a new device', async ({ server }) => {
		const words = 'Zwei Emoji 🏊🏽‍♀️, مرحبا, “quotes”, and a line\nbreak  with  spaces.';
		const jaden = await joinAs(server, 'Jaden');
		const entry = message(words);
		await jaden.post(ENTRIES, entry);
		const fresh = await joinAs(server, 'Jaden');
		const items = (await fresh.get(`${ENTRIES}?limit=500`)).json['items'] as {
			id: string;
			body: typeof entry;
		}[];
		expect(items.find(({ id }) => id === entry.id)?.body).toEqual(entry);
	});

	test('taken back before anybody saw it is gone; the IRO never gets it', async ({ server }) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		const entry = message('I did not mean this');
		await jaden.post(ENTRIES, entry);
		const back = await jaden.post(`${ENTRIES}/${entry.id}/withdrawal`, undefined);
		expect(back.json).toMatchObject({ id: entry.id, how: 'erased' });
		const path = `/api/v1/children/${jaden.childId}/entries`;
		expect((await callum.get(`${path}?limit=500`)).text).not.toContain(entry.id);
		expect((await callum.get(`${path}/${entry.id}`)).status).toBe(404);
		expect(await receiptOf(jaden, entry.id)).toMatchObject({ takenBackAt: expect.any(String) });
		const items = (await jaden.get(`${ENTRIES}?limit=500`)).json['items'] as { id: string; body: unknown }[];
		expect(items.find(({ id }) => id === entry.id)?.body).toBeNull();
	});

	test('taken back after it was seen is marked, and stays', async ({ server }) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		const entry = message('Seen first');
		await jaden.post(ENTRIES, entry);
		const path = `/api/v1/children/${jaden.childId}/entries/${entry.id}`;
		expect((await callum.get(path)).status).toBe(200);
		const back = await jaden.post(`${ENTRIES}/${entry.id}/withdrawal`, undefined);
		expect(back.json).toMatchObject({ how: 'marked' });
		expect((await callum.get(path)).json).toMatchObject({ takenBackAt: expect.any(String) });
	});

	test('is seen, then answered, and the child is told each time', async ({ server }) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		const entry = message('Can we talk before?');
		await jaden.post(ENTRIES, entry);
		const path = `/api/v1/children/${jaden.childId}/entries/${entry.id}`;
		await callum.get(path);
		expect(await receiptOf(jaden, entry.id)).toMatchObject({ seenBy: 'Callum Drew', answeredAt: null });
		const answer = await callum.post(`${path}/answers`, {
			text: { lang: 'en', text: 'Yes. I will call you.' }
		});
		expect(answer.status).toBe(201);
		expect(await receiptOf(jaden, entry.id)).toMatchObject({ answeredBy: 'Callum Drew' });
		const feed = await jaden.feed();
		const told = feed.find((item) => item.kind === 'message' && item.id === answer.json['id']);
		expect(told?.body).toMatchObject({ answers: entry.id, from: { role: 'iro' }, automatic: false });
	});

	test('asked back as “what I heard you say” is open again after “nearly”', async ({ server }) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		const entry = message('I want my nan there, all the time');
		await jaden.post(ENTRIES, entry);
		const path = `/api/v1/children/${jaden.childId}/entries/${entry.id}`;
		await callum.post(`${path}/answers`, { text: { lang: 'en', text: 'All right.' } });
		const asked = await callum.post(`${path}/heard-questions`, {
			text: { lang: 'en', text: 'You want Nan Jo there.' }
		});
		expect(asked.status).toBe(201);
		const { body: _, ...rest } = message('');
		const answered = { ...rest, kind: 'heard-answer', body: { heard: asked.json['id'], answer: 'nearly' } };
		expect((await jaden.post(ENTRIES, answered)).status).toBe(201);
		expect((await callum.get(path)).json).toMatchObject({ answeredAt: null });
		const unknown = { ...answered, id: newId(), body: { heard: unknownId(), answer: 'yes' } };
		expect((await jaden.post(ENTRIES, unknown)).status).toBe(422);
	});

	test('goes only to those whom the child chose', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const [callum, trish] = [await signInAs(server, 'Callum'), await signInAs(server, 'Trish')];
		const entry = message('For Trish alone', { to: ['social-worker'] });
		await jaden.post(ENTRIES, entry);
		const path = `/api/v1/children/${jaden.childId}/entries/${entry.id}`;
		expect((await trish.get(path)).status).toBe(200);
		expect((await callum.get(path)).status).toBe(404);
		expect((await jaden.post(ENTRIES, message('x', { to: ['carer'] }))).status).toBe(422);
	});

	test('never reaches the person it is about', async ({ server }) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		const people = (await jaden.feed()).filter((item) => item.kind === 'person');
		const iro = people.find(({ body }) => body?.name === 'Callum Drew');
		const before = await callum.get('/api/v1/children');
		const alone = await jaden.post(ENTRIES, message('About Callum', { about: [iro?.id ?? ''] }));
		expect(alone.status).toBe(422);
		const both = message('About Callum, to both', { about: [iro?.id ?? ''], to: ['iro', 'social-worker'] });
		expect((await jaden.post(ENTRIES, both)).status).toBe(201);
		expect((await callum.get(`/api/v1/children/${jaden.childId}/entries?limit=500`)).text).not.toContain(
			both.id
		);
		expect((await callum.get('/api/v1/children')).text).toBe(before.text);
	});

	test('keeps how the child likes the app, field by field, for every device', async ({ server }) => {
		const idris = await joinAs(server, 'Idris');
		const settings = (body: object) => ({ ...message(''), kind: 'settings', id: newId(), body });
		await idris.post(ENTRIES, settings({ theme: 'dark' }));
		await idris.post(ENTRIES, settings({ level: 'words' }));
		const looks = { text: 150, font: 'opendyslexic', spacing: 'more', calm: true, voice: 'Tarik' };
		await idris.post(ENTRIES, settings(looks));
		await idris.post(ENTRIES, settings({ voice: null }));
		expect((await idris.post(ENTRIES, settings({ text: 1000 }))).status).toBe(422);
		const fresh = await joinAs(server, 'Idris');
		const kept = (await fresh.feed()).find(({ kind }) => kind === 'settings');
		const chosen = { ...looks, theme: 'dark', level: 'words', language: 'ar', voice: null };
		expect(kept?.body).toMatchObject(chosen);
	});
});

test.describe("a helper's device", () => {
	test("can't speak as the child, nor under another name", async ({ server }) => {
		const dot = await joinAs(server, 'Dot');
		expect((await dot.post(ENTRIES, message('Me!'))).status).toBe(422);
		const asShona = message('x', { saidBy: { by: 'helper', helper: 'Shona' } });
		expect((await dot.post(ENTRIES, asShona)).status).toBe(422);
		const own = message('Wren covered her ears today', { saidBy: { by: 'helper', helper: 'Dot' } });
		expect((await dot.post(ENTRIES, own)).status).toBe(201);
	});

	test("gets the child's plan and people, and not what the child and the IRO write", async ({ server }) => {
		const [wren, dot] = [await joinAs(server, 'Wren'), await joinAs(server, 'Dot')];
		const entry = message('Just for Marguerite');
		await wren.post(ENTRIES, entry);
		const marguerite = await signInAs(server, 'Marguerite');
		await marguerite.post(`/api/v1/children/${wren.childId}/entries/${entry.id}/answers`, {
			text: { lang: 'en', text: 'I heard you.' }
		});
		const feed = await dot.feed();
		const kinds = new Set(feed.map(({ kind }) => kind));
		expect(kinds).toContain('plan-card');
		expect(kinds).toContain('person');
		expect(JSON.stringify(feed)).not.toContain(entry.id);
		expect(JSON.stringify(feed)).not.toContain('I heard you.');
		expect((await dot.get(`${ENTRIES}?limit=500`)).text).not.toContain('Just for Marguerite');
		expect((await dot.get('/api/v1/me/access-log')).json['items']).toEqual([]);
	});
});
