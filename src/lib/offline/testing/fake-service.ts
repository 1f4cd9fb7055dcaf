import type { OwnDevice } from '$lib/domain/devices/device-state';
import type { Entry } from '$lib/domain/entries/entry';
import type { Receipt } from '$lib/domain/entries/receipt';
import { FakeUploads } from './fake-uploads';

/** What goes wrong with one request. `lost`: the service never gets it. `reply-lost`: it does, and nobody hears. */
export type Fault =
	'lost' | 'reply-lost' | 'hang' | 'html' | { status: number; retryAfter?: string; code?: string };

interface Item {
	seq: number;
	kind: string;
	id: string;
	at: string;
	body: object | null;
}

export interface Request {
	method: string;
	path: string;
	device: string | null;
	body: string | null;
}

const PROBLEM = { 'content-type': 'application/problem+json' };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const AT = '2026-11-22T10:00:01.000Z';

/** One child's service, as the contract describes it, with faults on request. It stands in for the network as well. */
export class FakeService {
	readonly requests: Request[] = [];
	/** Entries as they arrived, by id, in the order of their first arrival. */
	readonly entries = new Map<string, { body: string; seq: number; seen: boolean; takenBack: boolean }>();
	/** Taken by the next requests, in order. `null`: this one goes well. */
	faults: (Fault | null)[] = [];
	/** Asked for each request when `faults` is empty. */
	fault: (request: Request) => Fault | null = () => null;
	/** Recordings and pictures. */
	readonly uploads = new FakeUploads();
	readonly devices = new Set<string>(['device-1']);
	/** Devices that were ended from afar: they get nothing more. What was said on them before is taken. */
	readonly ended = new Set<string>();
	/** What a joining code brings. */
	readonly codes = new Map<string, object>();
	serviceInfo: object = {
		name: 'North Review Service',
		demo: true,
		places: [],
		leaveTo: 'https://example.org/',
		languages: ['en']
	};
	pageSize = 200;
	/** Things of the feed (`kind/id`) and ids of entries that this device does not get. */
	readonly hidden = new Set<string>();
	/** The child's devices, as one that is open is told of them. */
	childDevices: OwnDevice[] = [];
	#seq = 0;
	readonly #feed = new Map<string, Item>();
	#lines: ReadableStreamDefaultController<Uint8Array>[] = [];

	/** Puts something into the child's feed; a null body takes it out. */
	publish(kind: string, id: string, body: object | null, at = AT): number {
		this.#seq += 1;
		this.#feed.set(`${kind}/${id}`, { seq: this.#seq, kind, id, at, body });
		const event = new TextEncoder().encode(`event: feed\nid: ${this.#seq}\ndata: ${this.#seq}\n\n`);
		for (const line of this.#lines) line.enqueue(event);
		return this.#seq;
	}

	/** Somebody on the other side has read it. */
	see(id: string): void {
		const entry = this.entries.get(id);
		if (entry) entry.seen = true;
		this.publish('receipt', id, { ...receiptOf(id), seenAt: AT, seenBy: 'Ann' });
	}

	/** Cuts everybody's line for news. */
	cutLines(): void {
		for (const line of this.#lines) line.close();
		this.#lines = [];
	}

	get listeners(): number {
		return this.#lines.length;
	}

	/** Entries as the service has them, in the order of their arrival; not what was taken back. */
	received(): Entry[] {
		return [...this.entries.values()]
			.filter(({ takenBack }) => !takenBack)
			.map(({ body }) => JSON.parse(body) as Entry);
	}

	/** The same without what a device says by itself of what was read. */
	said(): Entry[] {
		return this.received().filter(({ kind }) => kind !== 'read-marks');
	}

	readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
		const request: Request = {
			method: init.method ?? 'GET',
			// A library may have made it whole.
			path: (input as string).replace(/^https?:\/\/[^/]+/, ''),
			device: new Headers(init.headers).get('x-device'),
			body: typeof init.body === 'string' ? init.body : null
		};
		this.requests.push(request);
		const fault = this.faults.length ? this.faults.shift() : this.fault(request);
		if (fault === 'lost') throw new TypeError('Failed to fetch');
		if (fault === 'hang') return hang(init.signal);
		if (fault === 'html')
			return new Response('<h1>Free Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } });
		if (fault && fault !== 'reply-lost') return broken(fault);
		const response = this.#isUpload(request)
			? await this.uploads.answer(request.path, init)
			: this.#answer(request, init.signal);
		if (fault === 'reply-lost') throw new TypeError('Failed to fetch');
		return response;
	};

	#isUpload({ path, device }: Request): boolean {
		return path.startsWith('/api/v1/me/attachments') && device !== null && this.devices.has(device);
	}

	#answer({ method, path, device, body }: Request, signal: AbortSignal | null | undefined): Response {
		const [route, query] = path.split('?') as [string, string | undefined];
		if (route === '/api/v1/service') return json(200, this.serviceInfo);
		if (route === '/api/v1/devices') return this.#join(body);
		if (!device || !this.devices.has(device)) return problem(401, 'not-signed-in');
		if (this.ended.has(device) && method !== 'POST') return problem(401, 'device-ended');
		if (route === '/api/v1/devices/current' && method === 'DELETE') {
			this.devices.delete(device);
			return new Response(null, { status: 204 });
		}
		if (route === '/api/v1/me/entries' && method === 'POST') return this.#take(body ?? '');
		const withdrawn = /^\/api\/v1\/me\/entries\/([^/]+)\/withdrawal$/.exec(route)?.[1];
		if (withdrawn) return this.#takeBack(withdrawn);
		if (route === '/api/v1/me/events') return this.#line(signal);
		if (route === '/api/v1/me/feed') return this.#page([...this.#feed.values()], query);
		if (route === '/api/v1/me/entries') return this.#page(this.#ownEntries(), query);
		if (route.startsWith('/api/v1/me/devices')) return this.#devices(route, body);
		if (route === '/api/v1/me/access-log') return json(200, { items: this.accessLog, next: 1, more: false });
		return problem(404, 'not-found');
	}

	#devices(route: string, body: string | null): Response {
		if (body === null) return json(200, { items: this.childDevices });
		const device = this.childDevices.find(({ id }) => route.endsWith(`/${id}`));
		if (!device) return problem(404, 'not-found');
		Object.assign(device, JSON.parse(body));
		return new Response(null, { status: 204 });
	}

	accessLog: object[] = [];

	#join(body: string | null): Response {
		const { code } = JSON.parse(body ?? '{}') as { code: string };
		const joined = this.codes.get(code) as { deviceId: string } | undefined;
		if (!joined) return problem(404, 'code-not-valid');
		this.codes.delete(code);
		this.devices.add(joined.deviceId);
		return json(201, joined);
	}

	#take(body: string): Response {
		const { id } = JSON.parse(body) as Entry;
		const before = this.entries.get(id);
		if (before && before.body !== body) return problem(409, 'same-id-other-content');
		if (before) return json(200, { id, seq: before.seq, receivedAt: AT });
		const seq = this.publish('receipt', id, receiptOf(id));
		this.entries.set(id, { body, seq, seen: false, takenBack: false });
		return json(201, { id, seq, receivedAt: AT });
	}

	#takeBack(id: string): Response {
		const entry = this.entries.get(id);
		if (!entry) return problem(404, 'not-found');
		entry.takenBack = true;
		const how = entry.seen ? 'marked' : 'erased';
		this.publish('receipt', id, { ...receiptOf(id), seenAt: entry.seen ? AT : null, takenBackAt: AT });
		return json(200, { id, how, at: AT });
	}

	#ownEntries(): Item[] {
		return [...this.entries].map(([id, { body, seq, takenBack, seen }]) => {
			const entry = JSON.parse(body) as Entry;
			return { seq, kind: entry.kind, id, at: AT, body: takenBack && !seen ? null : entry };
		});
	}

	#page(all: Item[], query = ''): Response {
		const after = Number(new URLSearchParams(query).get('after'));
		const rest = all
			.filter(({ kind, id }) => !this.hidden.has(`${kind}/${id}`) && !this.hidden.has(id))
			.filter(({ seq }) => seq > after)
			.sort((a, b) => a.seq - b.seq);
		const items = rest.slice(0, this.pageSize);
		return json(200, { items, next: items.at(-1)?.seq ?? after, more: rest.length > items.length });
	}

	#line(signal: AbortSignal | null | undefined): Response {
		let line: ReadableStreamDefaultController<Uint8Array>;
		const body = new ReadableStream<Uint8Array>({
			start: (controller) => {
				line = controller;
				this.#lines.push(controller);
				signal?.addEventListener('abort', () => {
					if (!this.#lines.includes(line)) return;
					this.#lines = this.#lines.filter((other) => other !== line);
					line.error(new DOMException('', 'AbortError'));
				});
			}
		});
		return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
	}
}

function receiptOf(entryId: string): Receipt {
	const nothing = { seenAt: null, seenBy: null, answeredAt: null, answeredBy: null, doneAt: null };
	return { entryId, receivedAt: AT, ...nothing, declined: null, takenBackAt: null };
}

function json(status: number, body: object): Response {
	return new Response(JSON.stringify(body), { status, headers: JSON_TYPE });
}

function problem(status: number, code: string): Response {
	return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code }), {
		status,
		headers: PROBLEM
	});
}

function broken({ status, retryAfter, code }: Exclude<Fault, string>): Response {
	const response = code ? problem(status, code) : new Response('Bad gateway', { status });
	if (retryAfter !== undefined) response.headers.set('retry-after', retryAfter);
	return response;
}

function hang(signal: AbortSignal | null | undefined): Promise<Response> {
	return new Promise((_, reject) => {
		signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
	});
}
