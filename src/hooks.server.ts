import type { EventEmitter } from 'node:events';
import { sequence } from '@sveltejs/kit/hooks';
import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { boot, type RunningApp } from '$lib/server/boot';
import {
	privateHandle,
	problemHandle,
	requestHandle,
	sameOriginHandle,
	sessionHandle
} from '$lib/server/http/handles';
import { languageHandle } from '$lib/server/http/language';
import { paintFirstHandle } from '$lib/server/http/paint-first';
import { errorFields } from '$lib/server/log';

let running: RunningApp | undefined;

function app() {
	if (!running) throw new Error('A request came before the app was open');
	return running.app;
}

/** Prerendering needs no database, and must not open one. */
export const init: ServerInit = async () => {
	if (building) return;
	running = await boot(process.env);
	// server.mjs listens, and has no other way to the app.
	(process as EventEmitter).emit('my-review:open', { isDemo: running.app.directory.info.demo });
	process.once('sveltekit:shutdown', (_reason: unknown, waitUntil?: (closed: Promise<void>) => void) => {
		const closed = running?.close();
		if (closed) waitUntil?.(closed);
	});
};

export const handle = building
	? sequence(languageHandle, paintFirstHandle)
	: sequence(
			requestHandle(app),
			privateHandle,
			languageHandle,
			paintFirstHandle,
			problemHandle,
			sameOriginHandle,
			sessionHandle
		);

/** The page says that something broke, and its id; the log says where, never what was written. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId } = event.locals;
	if (status >= 500)
		running?.app.log.error('page.broke', { requestId, route: event.route.id, ...errorFields(error) });
	return { message: status === 404 ? 'not-found' : 'something-broke', requestId };
};
