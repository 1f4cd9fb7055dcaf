/// <reference lib="webworker" />
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute,
	type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { pushInBackground } from '$lib/offline/background';
import { OUTBOX_TAG } from '$lib/offline/sync/everyone';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Not yet in TypeScript's own list of events. */
interface SyncEvent extends ExtendableEvent {
	readonly tag: string;
}

/** Files of this version that somebody has used and that are not kept from the start. */
const USED = 'used';

/** Addresses that only the server answers, and files: a page of the child's app is never shown in their place. */
const NEVER_THE_SHELL = [
	/^\/api(\/|\?|$)/,
	/^\/desk(\/|\?|$)/,
	/^\/(healthz|readyz|metrics)(\?|$)/,
	/\/[^/?]+\.[^/]+$/
];

// Whatever stands after the question mark, the page is the same.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/app-shell'), { denylist: NEVER_THE_SHELL }));

// What only some readers need is not in the list above; once used, it is kept as well. The names of these
// files change with what is in them, so one that is here is right.
registerRoute(
	({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/_app/immutable/'),
	({ request }) => keepOnceUsed(request)
);

// A new version waits until the reader says so: it never takes the page from under somebody who writes.
self.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('activate', (event) =>
	event.waitUntil(caches.delete(USED).then(() => self.clients.claim()))
);

self.addEventListener('sync', ((event: SyncEvent) => {
	if (event.tag === OUTBOX_TAG) event.waitUntil(pushInBackground());
}) as EventListener);

async function keepOnceUsed(request: Request): Promise<Response> {
	const cache = await caches.open(USED);
	const kept = await cache.match(request);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) await cache.put(request, response.clone());
	return response;
}
