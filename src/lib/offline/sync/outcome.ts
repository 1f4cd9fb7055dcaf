import type { Locks } from '$lib/platform/locks';
import type { MemberStore } from '$lib/offline/store/member-store';
import type { Reply, RequestPorts } from './request';

/** What sending and fetching need. The page brings the browser's, the service worker its own, a test a fake's. */
export interface SyncPorts extends RequestPorts {
	locks: Locks;
}

/** Whose sync it is: an open store, and the device that the service knows them by. */
export interface SyncMember {
	store: MemberStore;
	deviceId: string;
}

/**
 * How a piece of sync ended. Whatever did not go is still in the outbox. `moved`: some of it went, so the line
 * is bad and not dead, and it is soon tried again.
 */
export type Outcome =
	/** Nothing is left to do now. `tryAt`: something waits for a moment, in milliseconds since 1970. */
	| { ended: 'well'; tryAt: number | null }
	| { ended: 'no-network'; moved?: true }
	/** The service, or whatever answered in its place, could not do it. `wait` in milliseconds, if it said. */
	| { ended: 'trouble'; wait: number | null; moved?: true }
	| { ended: 'signed-out' }
	/** The service has ended this device from afar: what it holds of this member is to be wiped. */
	| { ended: 'device-ended' };

/** The code of the one answer that wipes what a device holds. */
export const DEVICE_ENDED = 'device-ended';

/** What a reply that settles nothing means for sync as a whole. */
export function unsettled(reply: Reply): Outcome {
	if (reply.is === 'problem') {
		if (reply.code === DEVICE_ENDED) return { ended: 'device-ended' };
		return reply.status === 401 ? { ended: 'signed-out' } : { ended: 'trouble', wait: reply.retryAfter };
	}
	if (reply.is === 'silence' && reply.network) return { ended: 'no-network' };
	return { ended: 'trouble', wait: reply.is === 'silence' ? reply.retryAfter : null };
}
