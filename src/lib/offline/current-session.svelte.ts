import type { MemberSession } from './member-session.svelte';

class CurrentSession {
	current = $state.raw<MemberSession | null>(null);
}

/** Whoever uses the app in this tab now; nobody before somebody was chosen, and after they left. */
export const session = new CurrentSession();
