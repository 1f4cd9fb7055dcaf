import type { Handle, RequestEvent } from '@sveltejs/kit';
import { v7 } from 'uuid';
import type { App } from '$lib/server/app';
import { errorFields } from '$lib/server/log';
import { problemResponse } from './problem';
import { readDevice, readStaff } from './sessions';

const API = '/api/v1/';
const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

function isApi(event: RequestEvent): boolean {
	return event.url.pathname.startsWith(API);
}

/** Gives each request an id and the app, and writes one line on how it went. */
export function requestHandle(app: () => App): Handle {
	return async ({ event, resolve }) => {
		const started = performance.now();
		event.locals.requestId = v7();
		event.locals.app = app();
		event.locals.device = null;
		event.locals.endedDevice = null;
		event.locals.staff = null;
		event.locals.language = null;
		const response = await resolve(event);
		// The route, not the address: an address may hold anything.
		const done = {
			method: event.request.method,
			route: event.route.id,
			status: response.status,
			ms: Math.round(performance.now() - started)
		};
		app().log.info('request.done', { requestId: event.locals.requestId, ...done });
		app().metrics.request(done);
		return response;
	};
}

/**
 * A cookie travels by itself, so a change must come from our own pages. Forms of the desk must say
 * so (every browser does); a caller of the API that is no browser has no origin to say.
 * It stands in for Kit's own check, whose refusal has not the shape of this API's problems.
 */
export const sameOriginHandle: Handle = async ({ event, resolve }) => {
	if (CHANGES_NOTHING.has(event.request.method)) return resolve(event);
	const origin = event.request.headers.get('origin');
	const site = event.request.headers.get('sec-fetch-site');
	const isOurs = origin === event.url.origin || (origin === null && isApi(event));
	if (!isOurs || site === 'cross-site') return problemResponse('bad-request', event.locals.requestId);
	return resolve(event);
};

/** Finds out who calls. Only where somebody may be signed in; static pages ask the database nothing. */
export const sessionHandle: Handle = async ({ event, resolve }) => {
	const { app } = event.locals;
	const { pathname } = event.url;
	if (pathname.startsWith('/api/v1/me/') || pathname.startsWith('/api/v1/devices/')) {
		const known = await readDevice(event, app);
		if (known?.endedAt) event.locals.endedDevice = { actor: known.actor, endedAt: known.endedAt };
		else event.locals.device = known?.actor ?? null;
	} else if (isApi(event) || pathname === '/desk' || pathname.startsWith('/desk/')) {
		event.locals.staff = await readStaff(event, app);
	}
	return resolve(event);
};

/** What the router itself refuses under the API (no such call, wrong verb) gets the API's own error shape. */
export const problemHandle: Handle = async ({ event, resolve }) => {
	if (!isApi(event)) return resolve(event);
	const { requestId, app } = event.locals;
	try {
		const response = await resolve(event);
		const isOurs =
			response.status < 400 || response.headers.get('content-type') === 'application/problem+json';
		if (isOurs) return response;
		const code =
			response.status === 405
				? 'method-not-allowed'
				: response.status < 500
					? 'not-found'
					: 'something-broke';
		return problemResponse(code, requestId);
	} catch (error) {
		app.log.error('api.broke', { requestId, route: event.route.id, ...errorFields(error) });
		return problemResponse('something-broke', requestId);
	}
};

/** Pages that hold somebody's things are kept by no cache. */
export const privateHandle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};
