import type { Clock } from '$lib/platform/clock';

export interface WorkerPorts {
	clock: Clock;
	/** True while somebody writes something that is not yet kept. */
	isWriting: () => boolean;
	/** A new version is ready. It waits until `update` is called, however long that takes. */
	updateReady: (update: () => void) => void;
}

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string }
	): {
		createScriptURL(url: string): string;
	};
}

const WORKER = '/service-worker.js';

/** How often to look whether somebody still writes, in milliseconds. */
const LOOK_AGAIN = 2_000;

/**
 * Registers the service worker. Call it once, in a built app. A new version is offered only when nobody
 * is writing, taken only on the reader's word, and never reloads another tab while it is being looked at.
 */
export async function registerWorker(ports: WorkerPorts): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { Workbox } = await import('workbox-window');
	const workbox = new Workbox(workerUrl(), { scope: '/', type: 'classic', updateViaCache: 'none' });
	let isAsked = false;
	const whenDone = (then: () => void) => {
		if (ports.isWriting()) ports.clock.after(LOOK_AGAIN, () => whenDone(then));
		else then();
	};
	workbox.addEventListener('waiting', () => {
		whenDone(() =>
			ports.updateReady(() => {
				isAsked = true;
				whenDone(() => workbox.messageSkipWaiting());
			})
		);
	});
	workbox.addEventListener('controlling', ({ isUpdate }) => {
		if (isAsked) location.reload();
		else if (isUpdate) reloadUnseen(whenDone);
	});
	await workbox.register();
}

/** The reader took the new version in another tab: this one follows when nobody looks at it. */
function reloadUnseen(whenDone: (then: () => void) => void): void {
	const reload = () => {
		if (document.visibilityState === 'hidden') whenDone(() => location.reload());
	};
	document.addEventListener('visibilitychange', reload);
	reload();
}

/** workbox-window hands the address on untouched, and the page's policy wants to know that it is trusted. */
function workerUrl(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('app-sw', { createScriptURL: (url) => url });
	return policy?.createScriptURL(WORKER) ?? WORKER;
}
