import { systemClock, type Clock } from '$lib/platform/clock';
import { isRecord } from './shapes';

/** What a request needs of the world. */
export interface RequestPorts {
	fetch: typeof fetch;
	clock: Clock;
}

/** The network. Every request of the child's app goes through here, or through a test's. */
export const browserRequests: RequestPorts = { fetch: (...request) => fetch(...request), clock: systemClock };

/** What came back. Only JSON from the service counts: a café's sign-in page with status 200 is silence. */
export type Reply =
	| { is: 'answer'; status: number; body: unknown }
	| { is: 'problem'; status: number; code: string; retryAfter: number | null }
	/** Nothing came, or nothing that the service would say. The first is the network's doing. */
	| { is: 'silence'; network: boolean; retryAfter: number | null };

export interface Ask {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	path: string;
	/** Which of the people on this device asks: each has a cookie of their own. */
	deviceId?: string;
	/** JSON. */
	body?: string;
}

/** How long to wait for an answer, in milliseconds. */
export const PATIENCE = 20_000;

/** The longest time that the service may ask to be left alone, in milliseconds. */
export const LONGEST_PAUSE = 3_600_000;

/** Browsers let a page that closes finish what it sends, up to 64 kB together. */
const SENT_AFTER_CLOSING = 15_000;

/** Asks the service. Never throws: whatever goes wrong is a kind of reply. */
export async function ask(ports: RequestPorts, wanted: Ask): Promise<Reply> {
	const giveUp = new AbortController();
	const callOff = ports.clock.after(PATIENCE, () => giveUp.abort());
	try {
		const response = await ports.fetch(wanted.path, requestOf(wanted, giveUp.signal));
		return await replyOf(response, ports.clock);
	} catch {
		return { is: 'silence', network: true, retryAfter: null };
	} finally {
		callOff();
	}
}

export function headersOf(deviceId: string | undefined): Record<string, string> {
	return deviceId === undefined ? {} : { 'x-device': deviceId };
}

function requestOf({ method, deviceId, body }: Ask, signal: AbortSignal): RequestInit {
	return {
		method,
		signal,
		headers: {
			...headersOf(deviceId),
			accept: 'application/json, application/problem+json',
			...(body === undefined ? {} : { 'content-type': 'application/json' })
		},
		...(body === undefined ? {} : { body, keepalive: body.length <= SENT_AFTER_CLOSING }),
		credentials: 'same-origin',
		mode: 'same-origin',
		cache: 'no-store',
		redirect: 'error'
	};
}

export async function replyOf(response: Response, clock: Clock): Promise<Reply> {
	const { status } = response;
	const retryAfter = readRetryAfter(response.headers.get('retry-after'), clock);
	const silence: Reply = { is: 'silence', network: false, retryAfter };
	if (status === 204) return { is: 'answer', status, body: null };
	const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json' && type !== 'application/problem+json') return silence;
	const text = await response.text();
	const body = parse(text);
	if (body === undefined) return silence;
	if (type === 'application/json') return response.ok ? { is: 'answer', status, body } : silence;
	const code = isRecord(body) ? body['code'] : undefined;
	return typeof code === 'string' && !response.ok ? { is: 'problem', status, code, retryAfter } : silence;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Milliseconds to wait, from seconds or a date. */
function readRetryAfter(header: string | null, clock: Clock): number | null {
	if (header === null) return null;
	const wait = /^\d+$/.test(header.trim())
		? Number(header) * 1000
		: Date.parse(header) - clock.now().getTime();
	return Number.isFinite(wait) ? Math.min(Math.max(0, wait), LONGEST_PAUSE) : null;
}
