import type { EntryBodies } from '$lib/domain/entries/entry';
import type { SavedEntry } from '$lib/offline/index';
import type { SymbolName } from '$lib/symbols/names';

/** What can be asked for at any time; to answer back to a wish is asked beside its answer. */
export const ASKS = ['not-ready', 'other-day', 'sooner', 'more-time'] as const;

export type Ask = (typeof ASKS)[number];

export const ASK_SYMBOLS: Readonly<Record<Ask, SymbolName>> = {
	'not-ready': 'wait',
	'other-day': 'change',
	sooner: 'now',
	'more-time': 'time-clock'
};

export function isAsk(value: string): value is Ask {
	return (ASKS as readonly string[]).includes(value);
}

/** What was asked, and how far it has come. */
export interface Asked extends SavedEntry {
	body: EntryBodies['review-request'];
}

/** The last time that this was asked for, as long as it was not taken back. */
export function lastAsked(ask: Ask, entries: readonly SavedEntry[]): Asked | undefined {
	return entries
		.flatMap((saved) => {
			const { entry, state } = saved;
			const counts = entry.kind === 'review-request' && entry.body.want === ask && state !== 'taken-back';
			return counts ? [{ ...saved, body: entry.body }] : [];
		})
		.at(-1);
}
