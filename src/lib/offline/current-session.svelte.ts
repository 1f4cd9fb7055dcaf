import type { MemberSession } from './member-session.svelte';

class CurrentSession {
	current = $state.raw<MemberSession | null>(null);
	/** The service has ended this device from afar, and what was here is gone. Forgotten with the tab. */
	wasEnded = $state(false);
	/** Device ids of those whose things lay behind a lock here when the service ended them, and are gone. */
	endedBehindLock = $state.raw<readonly string[]>([]);
}

/** Whoever uses the app in this tab now; nobody before somebody was chosen, and after they left. */
export const session = new CurrentSession();
