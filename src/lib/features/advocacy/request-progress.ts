import type { AdvocacyState } from '$lib/domain/advocacy/state';
import type { EntryState } from '$lib/domain/entries/receipt';
import { currentPeople, type Person } from '$lib/domain/people/person';
import type { ChildView, SavedEntry } from '$lib/offline/index';

/** How far the child's latest request has come. */
export interface RequestProgress {
	saved: SavedEntry;
	/** What the advocacy service says of it; null until somebody there took it up. */
	state: AdvocacyState | null;
}

const GONE: ReadonlySet<EntryState> = new Set<EntryState>(['taken-back']);

/** The latest request that was not taken back. */
export function latestRequest({
	entries,
	advocacy
}: Pick<ChildView, 'entries' | 'advocacy'>): RequestProgress | null {
	const saved = entries.findLast(({ entry, state }) => entry.kind === 'advocate-request' && !GONE.has(state));
	if (!saved) return null;
	return { saved, state: advocacy.findLast(({ requestId }) => requestId === saved.entry.id) ?? null };
}

/** Who stands by the child now. */
export function advocateOf(people: readonly Person[]): Person | undefined {
	return currentPeople(people).find(({ role }) => role === 'advocate');
}
