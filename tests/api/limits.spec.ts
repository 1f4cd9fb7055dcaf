import { joinAs, message, newId, type ApiClient } from '../support/api';
import { ask } from '../support/database';
import { expect, test } from '../support/test';

const ATTACHMENTS = '/api/v1/me/attachments';

function send(
	client: ApiClient,
	method: string,
	path: string,
	headers: Record<string, string>,
	body: string
) {
	return fetch(client.url + path, {
		method,
		headers: { authorization: `Bearer ${client.token}`, ...headers },
		body
	});
}

const WAYS = [
	{
		name: 'entries',
		atOnce: 1200,
		say: (client: ApiClient) =>
			send(
				client,
				'POST',
				'/api/v1/me/entries',
				{ 'content-type': 'application/json' },
				JSON.stringify(message('One of many'))
			)
	},
	{
		name: 'uploads',
		atOnce: 120,
		say: (client: ApiClient) =>
			send(
				client,
				'PUT',
				`${ATTACHMENTS}/${newId()}`,
				{
					'content-type': 'application/octet-stream',
					'upload-metadata': `kind ${btoa('drawing')}`
				},
				'no drawing'
			)
	},
	{
		name: 'upload-parts',
		atOnce: 3000,
		say: (client: ApiClient) =>
			send(
				client,
				'PATCH',
				`${ATTACHMENTS}/${newId()}`,
				{
					'content-type': 'application/offset+octet-stream',
					'tus-resumable': '1.0.0',
					'upload-offset': '0'
				},
				'a part'
			)
	}
] as const;

for (const { name, atOnce, say } of WAYS) {
	test(`one device has ${atOnce} ${name} at once, then waits, and no other does`, async ({ server }) => {
		const [busy, other] = [await joinAs(server, 'Ash'), await joinAs(server, 'Ash')];
		// All but the last one are used up already.
		await ask(server.databaseUrl, 'insert into rate_limits (key, points, expire) values ($1, $2, $3)', [
			`${name}:${busy.deviceId}`,
			String(atOnce - 1),
			String(Date.now() + 60_000)
		]);
		expect((await say(busy)).status, 'the last one').not.toBe(429);
		const refused = await say(busy);
		expect(refused.status).toBe(429);
		expect(((await refused.json()) as { code: string }).code).toBe('too-many-requests');
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await say(other)).status).not.toBe(429);
	});
}
