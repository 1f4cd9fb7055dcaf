import { browserVisibility } from '$lib/platform/visibility';
import { followUpdates, type UpdatePorts } from './follow-updates';
import { isOnceUsed, type UsedMessage } from './once-used';

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string }
	): { createScriptURL(url: string): string };
}

const WORKER = '/service-worker.js';

/** Registers the service worker, without which the app does not open offline. Call it once, in a built app. */
export async function registerWorker(
	ports: Pick<UpdatePorts, 'clock' | 'isWriting' | 'updateReady'>
): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { Workbox } = await import('workbox-window');
	const workbox = new Workbox(workerUrl(), { scope: '/', type: 'classic', updateViaCache: 'none' });
	followUpdates(workbox, { ...ports, visibility: browserVisibility, reload: () => location.reload() });
	await workbox.register();
	void workbox.controlling.then(tellWhatIsUsed);
}

/** The worker sees what a page asks for from now on; what came before there was a worker, it is told. */
function tellWhatIsUsed(): void {
	new PerformanceObserver((list) => {
		const paths = list
			.getEntries()
			.map(({ name }) => new URL(name).pathname)
			.filter(isOnceUsed);
		if (paths.length === 0) return;
		const message: UsedMessage = { type: 'USED', paths };
		navigator.serviceWorker.controller?.postMessage(message);
	}).observe({ type: 'resource', buffered: true });
}

/** workbox-window hands the address on untouched, and the page's policy wants to know that it is trusted. */
function workerUrl(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('app-sw', { createScriptURL: (url) => url });
	return policy?.createScriptURL(WORKER) ?? WORKER;
}
