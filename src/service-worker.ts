/// <reference lib="webworker" />
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute,
	type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { pushInBackground } from '$lib/offline/background';
import { isOnceUsed, OnceUsed, type UsedMessage } from '$lib/offline/once-used';
import { OUTBOX_TAG } from '$lib/offline/sync/everyone';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Not yet in TypeScript's own list of events. */
interface SyncEvent extends ExtendableEvent {
	readonly tag: string;
}

/** Addresses that only the server answers, and files: a page of the child's app is never shown in their place. */
const NEVER_THE_SHELL = [
	/^\/api(\/|\?|$)/,
	/^\/(desk|consultation)(\/|\?|$)/,
	/^\/(healthz|readyz|metrics)(\?|$)/,
	/\/[^/?]+\.[^/]+$/
];

const built = self.__WB_MANIFEST;
const isForSome = (entry: PrecacheEntry | string) =>
	isOnceUsed(typeof entry === 'string' ? entry : entry.url);
const onceUsed = new OnceUsed(
	built.filter(isForSome).map((entry) => `/${typeof entry === 'string' ? entry : entry.url}`),
	{ caches, fetch: (path) => fetch(path) }
);

// Whatever stands after the question mark, the page is the same.
precacheAndRoute(
	built.filter((entry) => !isForSome(entry)),
	{ ignoreURLParametersMatching: [/./] }
);
cleanupOutdatedCaches();
registerRoute(
	({ url, sameOrigin }) => sameOrigin && onceUsed.has(url.pathname),
	({ url, event }) => {
		event.waitUntil(keep([url.pathname]));
		return onceUsed.answer(url.pathname);
	}
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/app-shell'), { denylist: NEVER_THE_SHELL }));

// A new version waits until the reader says so: it never takes the page from under somebody who writes.
self.addEventListener('message', (event) => {
	const message = event.data as { type: 'SKIP_WAITING' } | UsedMessage | null;
	if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
	if (message?.type === 'USED') event.waitUntil(keep(message.paths));
});

self.addEventListener('install', (event) => event.waitUntil(onceUsed.bringUp()));

self.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([onceUsed.tidy(), self.clients.claim()]))
);

self.addEventListener('sync', ((event: SyncEvent) => {
	if (event.tag === OUTBOX_TAG) event.waitUntil(pushInBackground());
}) as EventListener);

/** What can't be kept now, without a network or on a full disk, is tried again when it is next used. */
async function keep(paths: readonly string[]): Promise<void> {
	await onceUsed.keep(paths).catch(() => undefined);
}
