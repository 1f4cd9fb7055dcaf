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

/** Letters that a reader here has chosen. Not in the list of what everybody needs. */
const CHOSEN_FONTS = 'chosen-fonts';

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

// Those in the list above are answered from there already. A font's name changes with what is in it, so one
// that was kept is right, also in a new version.
registerRoute(
	({ request, sameOrigin }) => sameOrigin && request.destination === 'font',
	({ request }) => keepOnceUsed(request)
);

// A new version waits until the reader says so: it never takes the page from under somebody who writes.
self.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('sync', ((event: SyncEvent) => {
	if (event.tag === OUTBOX_TAG) event.waitUntil(pushInBackground());
}) as EventListener);

async function keepOnceUsed(request: Request): Promise<Response> {
	const cache = await caches.open(CHOSEN_FONTS);
	const kept = await cache.match(request);
	if (kept) return kept;
	const response = await fetch(request);
	// On a full device the letters still come, as long as there is a network.
	if (response.ok) await cache.put(request, response.clone()).catch(() => undefined);
	return response;
}
