import { joinAs, message, signInAs, unknownId, type ApiClient } from '../support/api';
import { expect, test } from '../support/test';

const STAFF_WORDS = { text: { lang: 'en', text: 'x' } };

/** Every call that takes a child's id, as somebody would try it who may not. */
function triesAt(childId: string, entryId: string): [method: string, path: string, body?: unknown][] {
	const child = `/api/v1/children/${childId}`;
	const text = { symbols: 'x', 'symbols-and-words': 'x', words: 'x' };
	const card = { now: { lang: 'en', text }, next: { lang: 'en', text }, who: [{ name: 'x' }], byWhen: null };
	return [
		['GET', child],
		['GET', `${child}/entries`],
		['GET', `${child}/entries/${entryId}`],
		['POST', `${child}/entries/${entryId}/answers`, STAFF_WORDS],
		['POST', `${child}/entries/${entryId}/heard-questions`, STAFF_WORDS],
		['PUT', `${child}/plan-cards/home`, card],
		['POST', `${child}/plan-checks`],
		['POST', `${child}/promises`],
		['POST', `${child}/joining-codes`, { role: 'child' }],
		['POST', `${child}/assignments`, { staffId: unknownId(), role: 'iro' }]
	];
}

async function everythingOf(device: ApiClient): Promise<string> {
	const paths = ['feed?limit=500', 'entries?limit=500', 'access-log?limit=500'];
	const answers = await Promise.all(paths.map((path) => device.get(`/api/v1/me/${path}`)));
	return answers.map(({ text }) => text).join('\n');
}

test('each child sees only their own world', async ({ server }) => {
	const devices = {
		Wren: await joinAs(server, 'Wren'),
		Jaden: await joinAs(server, 'Jaden'),
		Idris: await joinAs(server, 'Idris')
	};
	for (const [name, device] of Object.entries(devices)) {
		await device.post('/api/v1/me/entries', message(`planted-${name}`));
	}
	for (const [name, device] of Object.entries(devices)) {
		const all = await everythingOf(device);
		expect(all).toContain(`planted-${name}`);
		for (const [other, { childId }] of Object.entries(devices)) {
			if (other === name) continue;
			expect(all).not.toContain(`planted-${other}`);
			expect(all).not.toContain(childId);
		}
	}
});

test("an IRO who is not this child's IRO finds nothing of the child by any call", async ({ server }) => {
	const jaden = await joinAs(server, 'Jaden');
	const entry = message('planted for Callum');
	await jaden.post('/api/v1/me/entries', entry);
	const unknown = unknownId();
	for (const name of ['Farida', 'Marguerite', 'Shona', 'Ruth', 'Ben']) {
		const staff = await signInAs(server, name);
		expect((await staff.get('/api/v1/children')).text).not.toContain(jaden.childId);
		const real = triesAt(jaden.childId, entry.id);
		const none = triesAt(unknown, unknown);
		for (const [index, [method, path, body]] of real.entries()) {
			const answer = await staff.call(method, path, body);
			expect(answer.status, `${name} ${method} ${path}`).toBe(404);
			// Whether the child exists can't be told from the answer.
			const [, nonePath = ''] = none[index] ?? [];
			const same = await staff.call(method, nonePath, body);
			expect({ ...answer.json, requestId: 0 }).toEqual({ ...same.json, requestId: 0 });
		}
	}
});

test('a device is no member of staff, and a member of staff no device', async ({ server }) => {
	const jaden = await joinAs(server, 'Jaden');
	const callum = await signInAs(server, 'Callum');
	for (const [method, path, body] of triesAt(jaden.childId, unknownId())) {
		expect((await jaden.call(method, path, body)).status, `${method} ${path}`).toBe(401);
	}
	for (const path of ['feed', 'entries', 'access-log', 'events']) {
		expect((await callum.get(`/api/v1/me/${path}`)).status).toBe(401);
	}
});

test('the child sees who has looked, in the order in which they did', async ({ server }) => {
	const [idris, farida] = [await joinAs(server, 'Idris'), await signInAs(server, 'Farida')];
	const entry = message('look at this');
	await idris.post('/api/v1/me/entries', entry);
	await farida.get(`/api/v1/children/${idris.childId}/entries/${entry.id}`);
	const page = await idris.get('/api/v1/me/access-log?limit=500');
	const items = page.json['items'] as { did: string; who: { name: string; organisation: string } }[];
	expect(items.at(-1)).toMatchObject({ did: 'read', who: { name: 'Farida Lind' } });
	expect(page.text).not.toContain('look at this');
});

test('the five conflicts keep somebody from becoming an IRO, and the answer names them', async ({
	server
}) => {
	const wren = await joinAs(server, 'Wren');
	const owen = await signInAs(server, 'Owen');
	const marguerite = await signInAs(server, 'Marguerite');
	const { json } = await owen.get('/api/v1/children');
	const items = json['items'] as { id: string; iro: { staffId: string; name: string } | null }[];
	const own = items.find(({ id }) => id === wren.childId);
	const faridas = items.find(({ iro }) => iro?.name === 'Farida Lind');
	expect(own?.iro?.name).toBe('Marguerite Osei');
	const assign = (staffId: string | undefined, more = {}) =>
		owen.post(`/api/v1/children/${wren.childId}/assignments`, { staffId, role: 'iro', ...more });
	expect((await assign(faridas?.iro?.staffId)).json['code']).toBe('already-has-iro');
	expect((await marguerite.get(`/api/v1/children/${wren.childId}`)).status).toBe(200);
});
