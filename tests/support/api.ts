import { randomBytes, randomUUID } from 'node:crypto';
import type { Entry } from '$lib/domain/entries/entry';
import type { FeedItem } from '$lib/domain/feed/feed';
import type { SignIns } from './server';

/** A service that has a demo. */
interface DemoService {
	url: string;
	signIns: SignIns;
}

/** What a call gave back. */
export interface Answer {
	status: number;
	headers: Headers;
	/** Undefined when there was no JSON. */
	json: Record<string, unknown>;
	text: string;
}

/** Calls the API as a native client does: with a bearer token, or with none. */
export class ApiClient {
	constructor(
		readonly url: string,
		readonly token?: string
	) {}

	async call(
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = {}
	): Promise<Answer> {
		const response = await fetch(this.url + path, {
			method,
			redirect: 'manual',
			headers: {
				...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...headers
			},
			...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
		});
		const text = await response.text();
		const isJson = /json/.test(response.headers.get('content-type') ?? '');
		const json = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
		return { status: response.status, headers: response.headers, json, text };
	}

	get(path: string): Promise<Answer> {
		return this.call('GET', path);
	}

	post(path: string, body: unknown): Promise<Answer> {
		return this.call('POST', path, body);
	}

	/** Everything in the feed, page by page. */
	async feed(): Promise<FeedItem[]> {
		const items: FeedItem[] = [];
		for (let after = 0, more = true; more;) {
			const { json } = await this.get(`/api/v1/me/feed?after=${after}&limit=50`);
			items.push(...(json['items'] as FeedItem[]));
			after = json['next'] as number;
			more = json['more'] as boolean;
		}
		return items;
	}
}

/** UUID version 7, as a device makes it. */
export function newId(): string {
	const time = Date.now().toString(16).padStart(12, '0');
	const chance = randomBytes(10).toString('hex');
	return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-a${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

export function message(words: string, more: Partial<Entry<'message'>> = {}): Entry<'message'> {
	return {
		id: newId(),
		kind: 'message',
		madeAt: new Date().toISOString(),
		saidBy: { by: 'child' },
		body: { words },
		...more
	};
}

export type ChildName = 'Wren' | 'Jaden' | 'Idris';

function one<T>(found: T | undefined, what: string): T {
	if (!found) throw new Error(`The demo has no ${what}`);
	return found;
}

export function codeOf(signIns: SignIns, name: string): string {
	const people = [...signIns.children, ...signIns.helpers];
	return one(people.find((person) => person.name.startsWith(name))?.code, name);
}

/** Joins with a demo code; each call is another device. */
export async function joinAs(
	server: DemoService,
	name: string
): Promise<ApiClient & { childId: string; deviceId: string }> {
	const { status, json } = await new ApiClient(server.url).post('/api/v1/devices', {
		code: codeOf(server.signIns, name)
	});
	if (status !== 201) throw new Error(`${name} could not join: ${status}`);
	const client = new ApiClient(server.url, json['token'] as string);
	return Object.assign(client, {
		childId: (json['child'] as { id: string }).id,
		deviceId: json['deviceId'] as string
	});
}

/** Signs a demo member of staff in by the start of their name. */
export async function signInAs(server: DemoService, name: string): Promise<ApiClient> {
	const staff = one(
		server.signIns.staff.find((person) => person.name.startsWith(name)),
		name
	);
	const { status, json } = await new ApiClient(server.url).post('/api/v1/staff-sessions', {
		email: staff.email,
		password: staff.password
	});
	if (status !== 201) throw new Error(`${name} could not sign in: ${status}`);
	return new ApiClient(server.url, json['token'] as string);
}

/** An id that nobody has. */
export function unknownId(): string {
	return randomUUID();
}
