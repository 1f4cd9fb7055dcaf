import type { Clock } from '$lib/platform/clock';
import type { Visibility } from '$lib/platform/visibility';

export interface UpdatePorts {
	clock: Clock;
	visibility: Visibility;
	/** True while somebody writes something. */
	isWriting: () => boolean;
	/** A new version is ready. It waits until `update` is called, however long that takes. */
	updateReady: (update: () => void) => void;
	reload: () => void;
}

/** What is needed of workbox-window. */
export interface WorkerEvents {
	addEventListener(type: 'waiting', listen: () => void): void;
	addEventListener(type: 'controlling', listen: (event: { isUpdate?: boolean }) => void): void;
	messageSkipWaiting(): void;
}

/** How often to look whether somebody still writes, in milliseconds. */
const LOOK_AGAIN = 2_000;

/**
 * A new version is offered only when nobody is writing, is taken only on the reader's word, and never
 * reloads another tab while it is being looked at.
 */
export function followUpdates(worker: WorkerEvents, ports: UpdatePorts): void {
	let isAsked = false;
	const whenNobodyWrites = (then: () => void) => {
		if (ports.isWriting()) ports.clock.after(LOOK_AGAIN, () => whenNobodyWrites(then));
		else then();
	};
	const update = () => {
		isAsked = true;
		whenNobodyWrites(() => worker.messageSkipWaiting());
	};
	worker.addEventListener('waiting', () => whenNobodyWrites(() => ports.updateReady(update)));
	worker.addEventListener('controlling', ({ isUpdate }) => {
		if (isAsked) ports.reload();
		// The reader took it in another tab: this one follows when nobody looks at it.
		else if (isUpdate) whenUnseen(ports, () => whenNobodyWrites(ports.reload));
	});
}

function whenUnseen({ visibility }: UpdatePorts, then: () => void): void {
	if (!visibility.isVisible()) return then();
	const stop = visibility.onChange(() => {
		if (visibility.isVisible()) return;
		stop();
		then();
	});
}
