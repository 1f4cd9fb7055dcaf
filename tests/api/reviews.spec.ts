import { joinAs, signInAs, unknownId, type ApiClient } from '../support/api';
import { expect, test } from '../support/test';

interface Row {
	id: string;
	childName: string;
	startsAt: string;
}

const words = (text: string) => ({ lang: 'en', text });

async function reviewOf(staff: ApiClient, child: string): Promise<Row> {
	const rows = (await staff.get('/api/v1/reviews')).json['items'] as Row[];
	const row = rows.find(({ childName }) => childName === child);
	if (!row) throw new Error(`${child} has no review`);
	return row;
}

test('what is not right is refused at its field, and nothing of it is kept', async ({ server }) => {
	const jaden = await joinAs(server, 'Jaden');
	const callum = await signInAs(server, 'Callum');
	const { id, startsAt } = await reviewOf(callum, 'Jaden');
	const people = (await jaden.feed()).find(({ kind }) => kind === 'review-people')?.body;
	const neil = (people && 'people' in people ? people.people : []).find(({ name }) => name === 'Neil')?.id;
	const place = words('The café');
	const tries: [method: string, path: string, body: unknown, fields: string][] = [
		['PUT', 'booking', { startsAt: '2020-03-18T16:30:00Z', minutes: 45, place }, 'startsAt past'],
		['PUT', 'booking', { startsAt: '2026-02-31T16:30:00Z', minutes: 45, place }, 'startsAt invalid_format'],
		['PUT', 'booking', { startsAt, minutes: 0, place }, 'minutes too_small'],
		['PUT', `people/${unknownId()}`, { comes: 'all' }, 'id unknown-person'],
		['PUT', `people/${neil}`, { comes: 'all' }, 'why missing'],
		['PUT', `people/${neil}`, { comes: 'asking' }, 'comes invalid_value'],
		['PUT', `invitations/${neil}`, { way: 'post' }, 'id not-invited'],
		['PUT', `invitations/${neil}`, { way: 'e-mail' }, 'way invalid_value'],
		['POST', 'answers', { wish: 'where', state: 'something-else' }, 'words missing'],
		['POST', 'answers', { wish: 'asks-me', state: 'agreed' }, 'wish unknown-wish'],
		['PUT', 'held', { on: '2099-01-04' }, 'on future'],
		['POST', 'permissions', { on: '2099-01-04', why: 'x' }, 'on not-needed']
	];
	const before = (await jaden.feed()).filter(({ kind }) => kind.startsWith('review'));
	const found: string[] = [];
	for (const [method, path, body] of tries) {
		const { status, json } = await callum.call(method, `/api/v1/reviews/${id}/${path}`, body);
		expect(status, path).toBe(422);
		const fields = json['fields'] as { path: string; code: string }[];
		found.push(fields.map((field) => `${field.path} ${field.code}`).join());
	}
	expect(found).toEqual(tries.map(([, , , fields]) => fields));
	expect((await jaden.feed()).filter(({ kind }) => kind.startsWith('review'))).toEqual(before);
});

test('a calendar at a secret address names no child, and ends with the next one', async ({ server }) => {
	const callum = await signInAs(server, 'Callum');
	const address = async () => String((await callum.post('/api/v1/calendars', undefined)).json['url']);
	const first = new URL(await address()).pathname;
	const calendar = await fetch(server.url + first);
	const text = await calendar.text();
	expect(calendar.headers.get('content-type')).toContain('text/calendar');
	expect(text).toContain('BEGIN:VEVENT');
	expect(text).not.toMatch(/Jaden|café/i);
	await address();
	expect((await fetch(server.url + first)).status).toBe(404);
});

test.describe('the same day at two places', () => {
	test.use({ serverFor: 'test' });

	test('has other dates before it, each with the rule that it was worked out by', async ({ server }) => {
		const [marguerite, callum] = [await signInAs(server, 'Marguerite'), await signInAs(server, 'Callum')];
		const [wrens, jadens] = [await reviewOf(marguerite, 'Wren'), await reviewOf(callum, 'Jaden')];
		const moved = await marguerite.call('PUT', `/api/v1/reviews/${wrens.id}/booking`, {
			startsAt: jadens.startsAt,
			minutes: 30,
			place: words('At home'),
			placeKind: 'home',
			why: words('So that Kit can come.')
		});
		expect(moved.status).toBe(204);
		const prepOf = async (staff: ApiClient, { id }: Row) => {
			const { json } = await staff.get(`/api/v1/reviews/${id}`);
			const prep = json['prep'] as { rule: string; on: string; profile: string; version: number }[];
			return (rule: string) => prep.find((date) => date.rule === rule);
		};
		const [luton, jersey] = [await prepOf(marguerite, wrens), await prepOf(callum, jadens)];
		expect(luton('prep.child-talk')).toMatchObject({ profile: 'england-luton' });
		expect(jersey('prep.child-talk')).toMatchObject({ profile: 'jersey-2013' });
		const on = (date: { on: string } | undefined) => date?.on ?? '';
		// 20 working days against 15, and 3 against 5 (L-DTV, J-3.16; L-Pre, J-3.9).
		expect(on(luton('prep.child-talk')) < on(jersey('prep.child-talk'))).toBe(true);
		expect(on(luton('docs.report')) > on(jersey('docs.report'))).toBe(true);
		expect(on(luton('prep.invitations'))).toBe(on(jersey('prep.invitations')));
	});
});
