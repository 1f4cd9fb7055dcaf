import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { serverHeaders } from './security-headers.js';

/**
 * The way in to the built service: SvelteKit's handler, with what it leaves out: headers on static
 * files, refusals in the API's own form, and an orderly end. The app opens and closes its database
 * itself: on `sveltekit:shutdown` it gets `(signal, waitUntil)`, and the process stays until every
 * promise given to `waitUntil` is settled.
 */
process.chdir(import.meta.dirname);

// Set to nothing counts as not set: as an address it would mean every one that this machine has.
const HOST = process.env.HOST || '127.0.0.1';
const BEHIND_PROXY = process.env.TRUST_PROXY === '1';
const BODY_LIMIT = bytes((process.env.BODY_SIZE_LIMIT ||= '8M'));
const FINISH_MS = 2500;
const END_MS = 4800;
const SECOND_PRESS_MS = 1000;
const UNKNOWN_METHODS = new Set(['TRACE', 'TRACK', 'CONNECT']);

// Which headers the app may believe is decided here and nowhere else.
process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
for (const [name, header] of [
	['HOST_HEADER', 'x-forwarded-host'],
	['ADDRESS_HEADER', 'x-forwarded-for']
]) {
	if (BEHIND_PROXY) process.env[name] = header;
	else delete process.env[name];
}

const open = new Set();
/** The app says so once it is open. */
let isDemo = false;
process.once('my-review:open', (service) => (isDemo = service.isDemo));
let opened;
const handler = new Promise((resolve) => (opened = resolve));

const server = createServer(async (request, response) => {
	open.add(response);
	response.once('close', () => open.delete(response));
	const headers = { ...serverHeaders, 'cache-control': cacheControl(request.url) };
	if (settleProtocol(request) === 'https') headers['strict-transport-security'] = 'max-age=31536000';
	const cookie = demoCookie(request);
	if (cookie) headers['set-cookie'] = cookie;
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	const problem = findProblem(request);
	if (problem) refuse(request, response, problem);
	else (await handler)(request, response, () => response.writeHead(404).end());
});
// Longer than proxies keep theirs, so that none is closed just as the proxy uses it again.
server.keepAliveTimeout = 65_000;
server.once('error', fail);
server.listen(Number(process.env.PORT || 3000), HOST, start);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => void end(signal));

async function start() {
	// With PORT=0 the system chose one, and the app's links need it.
	process.env.PORT = String(server.address().port);
	try {
		opened((await import('./build/handler.js')).handler);
		console.log(`ready http://localhost:${process.env.PORT}`);
	} catch (error) {
		fail(error);
	}
}

/** Lets what is under way finish, then the app; after five seconds it ends all the same. */
async function end(signal) {
	const began = performance.now();
	// npm hands on the Ctrl-C that the terminal has sent already: only a later one means "now".
	process.on('SIGINT', () => performance.now() - began > SECOND_PRESS_MS && process.exit(130));
	setTimeout(() => process.exit(1), END_MS).unref();
	const closed = new Promise((resolve) => server.close(resolve));
	endEventStreams();
	const sweep = setInterval(() => server.closeIdleConnections(), 50);
	await Promise.race([closed, pause(FINISH_MS)]);
	clearInterval(sweep);
	server.closeAllConnections();
	const closing = [];
	process.emit('sveltekit:shutdown', signal, (promise) => closing.push(promise));
	const ends = await Promise.allSettled(closing);
	process.exit(ends.every(({ status }) => status === 'fulfilled') ? 0 : 1);
}

/** An event stream has no end of its own and would hold everything up. */
function endEventStreams() {
	for (const response of open) {
		if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
	}
}

/** The handler itself marks the files that never change; what is about a person is not kept at all. */
function cacheControl(url) {
	return /^\/(api|desk|healthz|readyz|metrics)\b/.test(url) ? 'no-store' : 'no-cache';
}

/**
 * A page says "Pretend children" from its first paint, and a page that was made beforehand knows
 * nothing of the service: static/theme-boot.js reads it from here. A real service takes it back.
 */
function demoCookie({ url, headers }) {
	if (url.startsWith('/api/') || !headers.accept?.includes('text/html')) return undefined;
	const says = /(^|; )demo=1(;|$)/.test(headers.cookie ?? '');
	if (says === isDemo) return undefined;
	return isDemo ? 'demo=1; Path=/; SameSite=Strict' : 'demo=; Path=/; SameSite=Strict; Max-Age=0';
}

/** Behind a proxy its word counts; otherwise such headers come from anybody, and are dropped. */
function settleProtocol({ headers, socket }) {
	if (!BEHIND_PROXY) {
		for (const name of Object.keys(headers)) {
			if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete headers[name];
		}
		return (headers['x-forwarded-proto'] = 'http');
	}
	headers['x-forwarded-for'] ??= socket.remoteAddress;
	if (headers['x-forwarded-host'])
		headers['x-forwarded-host'] = headers['x-forwarded-host'].split(',')[0].trim();
	const said = headers['x-forwarded-proto']?.split(',')[0].trim();
	return (headers['x-forwarded-proto'] = said === 'http' ? 'http' : 'https');
}

/** What SvelteKit would answer in words of its own, or not at all. */
function findProblem({ method, url, headers }) {
	if (UNKNOWN_METHODS.has(method))
		return { status: 405, code: 'method-not-allowed', title: 'This can not be done here' };
	if (Number(headers['content-length']) > BODY_LIMIT)
		return { status: 413, code: 'too-big', title: 'This is too big' };
	try {
		decodeURI(new URL(url, `http://${headers['x-forwarded-host'] ?? headers.host ?? ''}`).pathname);
		if (url.startsWith('/')) return undefined;
	} catch {
		// Answered below.
	}
	return { status: 400, code: 'bad-request', title: 'The request could not be read' };
}

function refuse(request, response, { status, code, title }) {
	const problem = { type: `urn:my-review:problem:${code}`, title, status, code };
	response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
	request.resume();
}

function bytes(size) {
	const [, number, unit] = /^(\d+)([KMG]?)$/i.exec(size) ?? [undefined, 'NaN', ''];
	return Number(number) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase());
}

/** Errors of our own say what to do and need no stack; others keep theirs. */
function fail(error) {
	if (error.code === 'EADDRINUSE') {
		console.error(
			`\nPort ${error.port} is in use by another program. Choose another one: PORT=3001 npm start\n`
		);
	} else {
		const ours = error instanceof Error && !(error.name in globalThis);
		console.error(ours ? `\n${error.message}\n` : error);
	}
	process.exit(1);
}
