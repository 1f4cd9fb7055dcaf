import { ApiClient, joinAs, message, newId, signInAs } from '../support/api';
import { expect, test } from '../support/test';

/** A small fixed-seed generator (mulberry32), so that a failure can be run again. */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const STRANGE: unknown[] = [
	null,
	true,
	-1,
	1e308,
	'',
	' ',
	'\u0000',
	'\uD800',
	'a'.repeat(20_000),
	"'; drop table entries; --",
	'../../etc/passwd',
	'2026-02-30T25:61:00Z',
	'9999-12-31T23:59:59+14:00',
	'-271821-04-20T00:00:00Z',
	[],
	[[]],
	{},
	{ __proto__: { by: 'child' } },
	{ toString: 'x' },
	['a', 1, null],
	'00000000-0000-0000-0000-000000000000',
	Number.MAX_SAFE_INTEGER
];

/** The same value with one part of it, chosen by chance, made strange. */
function spoil(value: unknown, random: () => number): unknown {
	const strange = STRANGE[Math.floor(random() * STRANGE.length)];
	if (value === null || typeof value !== 'object' || random() < 0.15) return strange;
	const keys = Object.keys(value);
	const key = keys[Math.floor(random() * keys.length)];
	if (key === undefined || random() < 0.1) return { ...value, [`new${keys.length}`]: strange };
	const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
	if (random() < 0.15) delete copy[key];
	else copy[key] = spoil(copy[key], random);
	return copy;
}

test('a spoiled entry is refused with a stable code, never with a 5xx, and leaves no row', async ({
	server
}) => {
	test.setTimeout(120_000);
	const random = chance(20_261_122);
	const jaden = await joinAs(server, 'Jaden');
	const count = async () =>
		((await jaden.get('/api/v1/me/entries?limit=500')).json['items'] as unknown[]).length;
	const before = await count();
	let taken = 0;
	for (let round = 0; round < 600; round += 1) {
		const whole = { ...message('words'), about: [newId()], to: ['iro'] };
		const answer = await jaden.post('/api/v1/me/entries', spoil(whole, random) ?? null);
		if (answer.status === 201) taken += 1;
		else expect([400, 409, 413, 422], `round ${round}: ${answer.text}`).toContain(answer.status);
		if (answer.status >= 400) expect(answer.json).toMatchObject({ code: expect.any(String) });
	}
	expect(await count()).toBe(before + taken);
});

const RAW: [name: string, body: string, type: string, status: number][] = [
	['no JSON', '{"id":', 'application/json', 400],
	['not UTF-8 text of another kind', 'a=b', 'application/x-www-form-urlencoded', 400],
	['plain text', '{}', 'text/plain', 400],
	['a deep nest', '['.repeat(5000) + ']'.repeat(5000), 'application/json', 422],
	['too much', JSON.stringify({ words: 'a'.repeat(70_000) }), 'application/json', 413]
];

for (const [name, body, type, status] of RAW) {
	test(`${name} is refused with ${status}`, async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const answer = await jaden.call('POST', '/api/v1/me/entries', body, { 'content-type': type });
		expect(answer.status).toBe(status);
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
	});
}

const STRANGE_CALLS: [method: string, path: string][] = [
	['GET', '/api/v1/me/feed?after=-1'],
	['GET', '/api/v1/me/feed?after=x&limit=0'],
	['GET', '/api/v1/me/feed?limit=100000'],
	['GET', '/api/v1/me/feed?after=99999999999999999999'],
	['GET', '/api/v1/nothing/here'],
	['PATCH', '/api/v1/me/feed'],
	['POST', '/api/v1/me/entries/not-an-id/withdrawal'],
	['GET', '/api/v1/children/%00'],
	['GET', '/api/v1/children/..%2f..%2fetc'],
	['GET', '/api/v1/%ff']
];

for (const [method, path] of STRANGE_CALLS) {
	test(`${method} ${path} gets a problem with a code`, async ({ server }) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		for (const client of [jaden, callum, new ApiClient(server.url)]) {
			const answer = await client.call(method, path);
			expect(answer.status).toBeGreaterThanOrEqual(400);
			expect(answer.status).toBeLessThan(500);
			expect(answer.headers.get('content-type')).toContain('application/problem+json');
			expect(answer.json).toMatchObject({ status: answer.status, code: expect.any(String) });
		}
	});
}

test('nothing that a child wrote stands in the log, whatever went wrong', async ({ server }) => {
	const jaden = await joinAs(server, 'Jaden');
	const words = 'unmistakable-heron-words';
	await jaden.post('/api/v1/me/entries', message(words));
	await jaden.post('/api/v1/me/entries', { ...message(words), to: ['carer'], [words]: words });
	await jaden.post(`/api/v1/me/entries?${words}=1`, { ...message(words), madeAt: words });
	await jaden.get(`/api/v1/${words}`);
	const log = server.output.split('\n').filter((line) => line.startsWith('{'));
	expect(log.length).toBeGreaterThan(4);
	expect(log.filter((line) => line.includes(words) || line.includes('Jaden'))).toEqual([]);
});
