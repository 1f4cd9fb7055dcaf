import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 20_000 });

const root = mkdtempSync(join(tmpdir(), 'my-review-server-'));
const children: ChildProcess[] = [];

/** Stands where SvelteKit's handler is built to: says what it was given, and keeps a stream open. */
const HANDLER = `
import { writeFileSync } from 'node:fs';
process.emit('my-review:open', { isDemo: process.env.DEMO === 'on' });
process.once('sveltekit:shutdown', (signal, waitUntil) => {
	waitUntil(new Promise((done) => setTimeout(() => { writeFileSync('closed', signal); done(); }, 100)));
});
export function handler(request, response) {
	const proto = request.headers[process.env.PROTOCOL_HEADER];
	const host = request.headers[process.env.HOST_HEADER] ?? request.headers.host;
	const address = request.headers[process.env.ADDRESS_HEADER] ?? request.socket.remoteAddress;
	if (request.url === '/stream') {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('data: here\\n\\n');
	} else if (request.url === '/slow') setTimeout(() => response.end('finished'), 600);
	else response.end(JSON.stringify({ origin: proto + '://' + host, address }));
}`;

beforeAll(() => {
	for (const file of ['server.mjs', 'security-headers.js']) copyFileSync(file, join(root, file));
	writeFileSync(join(root, 'package.json'), '{"type":"module"}');
	mkdirSync(join(root, 'build'));
	writeFileSync(join(root, 'build/handler.js'), HANDLER);
});

afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	rmSync(join(root, 'closed'), { force: true });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function serve(env: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; url: string }> {
	const child = spawn(process.execPath, [join(root, 'server.mjs')], {
		env: { ...process.env, PORT: '0', ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	children.push(child);
	const [line] = (await once(child.stdout, 'data')) as [Buffer];
	const url = /^ready (http:\/\/localhost:\d+)\n$/.exec(line.toString())?.[1];
	if (!url) throw new Error(`It said: ${line.toString()}`);
	return { child, url: url.replace('localhost', '127.0.0.1') };
}

type Seen = { origin: string; address: string };

async function seen(url: string, headers: Record<string, string> = {}): Promise<Seen> {
	return (await (await fetch(url, { headers })).json()) as Seen;
}

/** The bytes of an answer to a request that no proper client would send. */
async function raw(url: string, text: string): Promise<string> {
	const socket = connect(Number(new URL(url).port), '127.0.0.1');
	socket.end(text);
	let answer = '';
	for await (const part of socket) answer += String(part);
	return answer;
}

test('adds the security headers to every answer', async () => {
	const { url } = await serve();
	const { headers } = await fetch(`${url}/anything`);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
	expect(headers.get('strict-transport-security')).toBeNull();
});

test('lets pages be checked again and anything about a person not be kept', async () => {
	const { url } = await serve();
	for (const [path, rule] of [
		['/', 'no-cache'],
		['/service-worker.js', 'no-cache'],
		['/deskless', 'no-cache'],
		['/desk', 'no-store'],
		['/desk/children?x=1', 'no-store'],
		['/api/v1/me/feed', 'no-store']
	]) {
		expect((await fetch(`${url}${path}`)).headers.get('cache-control'), path).toBe(rule);
	}
});

test('tells pages of a demo that its children are pretend, and a real service’s pages that they are not', async () => {
	const cookieOf = async (url: string, headers: Record<string, string>) =>
		(await fetch(url, { headers })).headers.get('set-cookie');
	const accept = 'text/html,*/*;q=0.8';
	const demo = await serve({ DEMO: 'on' });
	expect(await cookieOf(`${demo.url}/join`, { accept })).toContain('demo=1;');
	expect(await cookieOf(`${demo.url}/join`, { accept, cookie: 'a=b; demo=1' })).toBeNull();
	expect(await cookieOf(`${demo.url}/api/v1/service`, { accept })).toBeNull();
	expect(await cookieOf(`${demo.url}/app.js`, { accept: '*/*' })).toBeNull();
	const real = await serve({ DEMO: 'off' });
	expect(await cookieOf(`${real.url}/join`, { accept })).toBeNull();
	expect(await cookieOf(`${real.url}/join`, { accept, cookie: 'demo=1' })).toContain('Max-Age=0');
});

test('believes nobody about protocol, host or address without a proxy', async () => {
	const { url } = await serve();
	const lies = {
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-for': '203.0.113.9'
	};
	expect(await seen(url, lies)).toEqual({ origin: url, address: '127.0.0.1' });
});

test('believes its proxy with TRUST_PROXY=1', async () => {
	const { url } = await serve({ TRUST_PROXY: '1' });
	const said = {
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'review.example.org',
		'x-forwarded-for': '203.0.113.9'
	};
	expect(await seen(url, said)).toEqual({ origin: 'https://review.example.org', address: '203.0.113.9' });
	const { headers } = await fetch(url, { headers: said });
	expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
	expect((await seen(url)).address).toBe('127.0.0.1');
});

test('refuses what can not be read in the API’s own form', async () => {
	const { url } = await serve({ BODY_SIZE_LIMIT: '1K' });
	const tooBig = await fetch(`${url}/api/v1/me/entries`, { method: 'POST', body: 'x'.repeat(2000) });
	expect(tooBig.status).toBe(413);
	expect(tooBig.headers.get('content-type')).toBe('application/problem+json');
	expect(await tooBig.json()).toMatchObject({ code: 'too-big', status: 413 });
	expect(await (await fetch(`${url}/api/%E0%A4%A`)).json()).toMatchObject({ code: 'bad-request' });
	for (const [text, code] of [
		['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 'bad-request'],
		['GET / HTTP/1.0\r\n\r\n', 'bad-request'],
		['GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 'bad-request'],
		['OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 'bad-request'],
		['TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 'method-not-allowed']
	] as const) {
		expect(await raw(url, text), text).toContain(`"code":"${code}"`);
	}
});

test('on a signal: ends event streams, finishes what is under way, waits for the app', async () => {
	const { child, url } = await serve();
	const stream = await fetch(`${url}/stream`);
	const reader = stream.body?.getReader();
	await reader?.read();
	const slow = new Promise<string>((resolve) => {
		request(`${url}/slow`, (response) => response.on('data', (part) => resolve(String(part)))).end();
	});
	await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200));
	const began = performance.now();
	child.kill('SIGTERM');
	expect((await reader?.read())?.done).toBe(true);
	expect(await slow).toBe('finished');
	expect(await once(child, 'exit')).toEqual([0, null]);
	expect(performance.now() - began).toBeLessThan(3000);
	expect(readFileSync(join(root, 'closed'), 'utf8')).toBe('SIGTERM');
});

test('takes the two signals of one Ctrl-C under npm for one', async () => {
	const { child } = await serve();
	child.kill('SIGINT');
	child.kill('SIGINT');
	expect(await once(child, 'exit')).toEqual([0, null]);
});

test('says kindly when the port is taken', async () => {
	const { url } = await serve();
	const { port } = new URL(url);
	const second = spawn(process.execPath, [join(root, 'server.mjs')], {
		env: { ...process.env, PORT: port },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	children.push(second);
	const [said] = (await once(second.stderr, 'data')) as [Buffer];
	expect(said.toString()).toContain(`Port ${port} is in use`);
	expect(await once(second, 'exit')).toEqual([1, null]);
});
