import { ENTRY_KINDS, type Entry } from '$lib/domain/entries/entry';
import { entryState, type EntryState, type Receipt } from '$lib/domain/entries/receipt';
import type { KeptEntry } from '$lib/offline/store/entries';

/** Something that was said, and how far it has come. */
export interface SavedEntry {
	entry: Entry;
	state: EntryState;
	receipt: Receipt | null;
	/** Why the service would not take it: a stable code. Its words are kept. */
	refusedFor: string | null;
}

/** Entries of kinds that this app knows, the newest last. */
export function inOrder(entries: Iterable<KeptEntry>): KeptEntry[] {
	return [...entries]
		.filter(({ entry }) => (ENTRY_KINDS as readonly string[]).includes(entry.kind))
		.map((kept) => ({ kept, at: Date.parse(kept.entry.madeAt) }))
		.sort((a, b) => a.at - b.at || (a.kept.entry.id < b.kept.entry.id ? -1 : 1))
		.map(({ kept }) => kept);
}

/** What was worked out before, so that an entry to which nothing happened stays the same object. */
const workedOut = new WeakMap<KeptEntry, SavedEntry>();

export function savedEntries(
	kept: readonly KeptEntry[],
	receipts: ReadonlyMap<string, Receipt>
): SavedEntry[] {
	return kept.map((one) => {
		const receipt = receipts.get(one.entry.id) ?? null;
		const before = workedOut.get(one);
		if (before?.receipt === receipt) return before;
		const saved = savedEntry(one, receipt);
		workedOut.set(one, saved);
		return saved;
	});
}

function savedEntry({ entry, fate, refusedFor }: KeptEntry, receipt: Receipt | null): SavedEntry {
	const known = {
		refused: fate === 'refused',
		received: fate === 'received',
		receipt: receipt ?? undefined
	};
	const state = fate === 'taken-back' ? 'taken-back' : entryState(known);
	return { entry, state, receipt, refusedFor: state === 'not-sent' ? refusedFor : null };
}
