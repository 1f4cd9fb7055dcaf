import { describe, expect, it } from 'vitest';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import { ask, PATIENCE } from './request';

function answering(response: Response | (() => Promise<Response>)) {
	const seen: { path: unknown; init: RequestInit }[] = [];
	const clock = new FakeClock();
	const fetch = (path: unknown, init: RequestInit = {}) => {
		seen.push({ path, init });
		return typeof response === 'function' ? response() : Promise.resolve(response);
	};
	return { seen, clock, ports: { clock, fetch: fetch as typeof globalThis.fetch } };
}

function reply(body: string, type: string, status = 200, headers: Record<string, string> = {}) {
	return new Response(body, { status, headers: { 'content-type': type, ...headers } });
}

const GET = { method: 'GET', path: '/api/v1/service' } as const;

describe('an answer', () => {
	it('is JSON from the service', async () => {
		const { ports } = answering(reply('{"a":1}', 'application/json; charset=utf-8'));
		expect(await ask(ports, GET)).toEqual({ is: 'answer', status: 200, body: { a: 1 } });
	});

	it.each([
		['a web page with status 200', reply('<html>', 'text/html')],
		['JSON that calls itself a web page', reply('{"a":1}', 'text/html')],
		['half of an answer', reply('{"a":', 'application/json')],
		['an error that is no problem document', reply('{"code":"x"}', 'application/json', 500)],
		['a problem with status 200', reply('{"code":"x"}', 'application/problem+json', 200)],
		['a problem with no code', reply('{}', 'application/problem+json', 422)]
	])('is not %s', async (_, response) => {
		expect(await ask(answering(response).ports, GET)).toMatchObject({ is: 'silence', network: false });
	});

	it('is a problem when the service says so, with its code', async () => {
		const { ports } = answering(reply('{"code":"not-valid"}', 'application/problem+json', 422));
		expect(await ask(ports, GET)).toEqual({
			is: 'problem',
			status: 422,
			code: 'not-valid',
			retryAfter: null
		});
	});

	it('is silence when there is no network', async () => {
		const { ports } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
		expect(await ask(ports, GET)).toEqual({ is: 'silence', network: true, retryAfter: null });
	});

	it('is silence when the words never end', async () => {
		const { ports, clock, seen } = answering(() => {
			const body = new ReadableStream({
				start: (line) =>
					seen[0]?.init.signal?.addEventListener('abort', () => line.error(new Error('aborted')))
			});
			setTimeout(() => clock.advance(PATIENCE), 0);
			return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
		});
		expect(await ask(ports, GET)).toMatchObject({ is: 'silence', network: true });
	});
});

describe('a request', () => {
	it('names the device, stays on this site, follows nobody elsewhere and is never cached', async () => {
		const { ports, seen } = answering(reply('{}', 'application/json'));
		await ask(ports, { method: 'POST', path: '/api/v1/me/entries', deviceId: 'device-1', body: '{}' });
		expect(seen[0]?.init).toMatchObject({
			credentials: 'same-origin',
			mode: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			headers: { 'x-device': 'device-1', 'content-type': 'application/json' }
		});
	});
});

describe('being asked to wait', () => {
	it.each([
		['seconds', '90', 90_000],
		['a date', 'Sun, 22 Nov 2026 10:02:00 GMT', 120_000],
		['a date that is past', 'Sun, 22 Nov 2026 09:00:00 GMT', 0],
		['a very long time', '999999999', 3_600_000],
		['nonsense', 'soon', null]
	])('understands %s', async (_, header, milliseconds) => {
		const response = reply('{"code":"x"}', 'application/problem+json', 429, { 'retry-after': header });
		expect(await ask(answering(response).ports, GET)).toMatchObject({ retryAfter: milliseconds });
	});
});
