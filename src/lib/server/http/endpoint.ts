import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Guard, Operation } from '$lib/contract/v1/operations';
import type { App } from '$lib/server/app';
import { errorFields } from '$lib/server/log';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { readJson } from './body';
import { Refusal, problemResponse } from './problem';

type ActorFor<G extends Guard> = G extends 'device' ? DeviceActor : G extends 'staff' ? StaffActor : null;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What an endpoint's handler gets: everything guarded and parsed. */
export interface Call<O extends Operation> {
	actor: ActorFor<O['guard']>;
	params: Parsed<O['params']>;
	query: Parsed<O['query']>;
	headers: Parsed<O['headers']>;
	body: Parsed<O['body']>;
	app: App;
	event: RequestEvent;
}

/**
 * Every call of the API is made with this, so that none can be without its guard, and none can see
 * what its schemas have not parsed. The order is fixed: guard, parse, call, answer.
 */
export function endpoint<O extends Operation>(
	operation: O,
	handle: (call: Call<O>) => Promise<Response> | Response
): RequestHandler {
	return async (event) => {
		const { locals } = event;
		try {
			const actor = guard(operation, locals) as ActorFor<O['guard']>;
			const params = parse(operation.params, event.params, 'not-found') as Parsed<O['params']>;
			const query = parse(operation.query, Object.fromEntries(event.url.searchParams)) as Parsed<O['query']>;
			const headers = parse(operation.headers, Object.fromEntries(event.request.headers)) as Parsed<
				O['headers']
			>;
			const sent = operation.body ? await readJson(event.request, operation.maxBytes) : undefined;
			const body = parse(operation.body, sent) as Parsed<O['body']>;
			if (operation.guard === 'device') checkLastWords(body, locals.endedDevice);
			const response = await handle({ actor, params, query, headers, body, app: locals.app, event });
			response.headers.set('cache-control', 'no-store');
			return response;
		} catch (error) {
			if (error instanceof Refusal) return problemResponse(error.code, locals.requestId, error.details);
			locals.app.log.error('api.broke', {
				requestId: locals.requestId,
				route: operation.id,
				...errorFields(error)
			});
			return problemResponse('something-broke', locals.requestId);
		}
	};
}

function guard(
	{ guard: wanted, takesLastWords }: Operation,
	{ device, endedDevice, staff }: App.Locals
): DeviceActor | StaffActor | null {
	if (wanted === 'public') return null;
	if (wanted === 'device' && endedDevice) {
		if (!takesLastWords) throw new Refusal('device-ended');
		return endedDevice.actor;
	}
	const actor = wanted === 'device' ? device : staff;
	if (!actor) throw new Refusal('not-signed-in');
	return actor;
}

/** Of a device that was ended, only what was said before is taken: whoever has it since is somebody else. */
function checkLastWords(body: unknown, ended: App.Locals['endedDevice']): void {
	const madeAt = (body as { madeAt?: unknown } | undefined)?.madeAt;
	if (ended && typeof madeAt === 'string' && new Date(madeAt) > ended.endedAt)
		throw new Refusal('device-ended');
}

function parse(
	schema: z.ZodType | undefined,
	value: unknown,
	code: 'not-valid' | 'not-found' = 'not-valid'
): unknown {
	if (!schema) return undefined;
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	if (code === 'not-found') throw new Refusal('not-found');
	const fields = parsed.error.issues.slice(0, 20).map((issue) => ({
		path: issue.path.map(nameOnly).join('.').slice(0, 100),
		code: issue.code
	}));
	throw new Refusal('not-valid', { fields });
}

/** A name that the caller made up may be anything, so only what looks like a name is said back. */
function nameOnly(segment: PropertyKey): string {
	const name = String(segment);
	return /^[a-zA-Z0-9-]{1,30}$/.test(name) ? name : '*';
}

/** A JSON answer. */
export function answer(body: unknown, status = 200): Response {
	return Response.json(body, { status });
}

export function noContent(): Response {
	return new Response(null, { status: 204 });
}
