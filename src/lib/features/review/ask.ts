import type { EntryBodies } from '$lib/domain/entries/entry';
import { currentIro, currentPeople, type Person } from '$lib/domain/people/person';
import type { Review } from '$lib/domain/review/review';
import type { SavedEntry } from '$lib/offline/index';
import type { SymbolName } from '$lib/symbols/names';

/** What can be asked for at any time; to answer back to a wish is asked beside its answer. */
export const ASKS = ['not-ready', 'other-day', 'sooner', 'more-time'] as const;

/** What can be asked of the private talk, beside it. */
export const TALK_ASKS = ['face-to-face', 'no-talk', 'not-what-i-said'] as const;

export type Ask = (typeof ASKS)[number] | (typeof TALK_ASKS)[number];

export const ASK_SYMBOLS: Readonly<Record<Ask, SymbolName>> = {
	'not-ready': 'wait',
	'other-day': 'change',
	sooner: 'now',
	'more-time': 'time-clock',
	'face-to-face': 'visit',
	'no-talk': 'no',
	'not-what-i-said': 'not-right'
};

/** Between the child and their IRO: a helper's device can neither see it nor say it. */
export function isOfTalk(ask: Ask): boolean {
	return (TALK_ASKS as readonly string[]).includes(ask);
}

export function isAsk(value: string): value is Ask {
	return ([...ASKS, ...TALK_ASKS] as readonly string[]).includes(value);
}

/**
 * Whom it is asked of: the IRO, and while a child has none, the social worker, but for what an IRO alone can
 * give. Nobody: it would be answered by nobody.
 */
export function askedOf(ask: Ask, people: readonly Person[]): Person | undefined {
	const iro = currentIro(people);
	if (iro || ask === 'more-time' || isOfTalk(ask)) return iro;
	return currentPeople(people).find(({ role }) => role === 'social-worker');
}

/** What was asked, and how far it has come. */
export interface Asked extends SavedEntry {
	body: EntryBodies['review-request'];
}

/**
 * The last time that this was asked for, as long as it was not taken back. What was asked around another
 * review is answered and over; what was asked while none was planned still counts.
 */
export function lastAsked(
	ask: Ask,
	entries: readonly SavedEntry[],
	review: Review | null
): Asked | undefined {
	return entries
		.flatMap((saved) => {
			const { entry, state } = saved;
			if (entry.kind !== 'review-request' || entry.body.want !== ask || state === 'taken-back') return [];
			const isOfThis = entry.body.review === undefined || entry.body.review === review?.id;
			return isOfThis ? [{ ...saved, body: entry.body }] : [];
		})
		.at(-1);
}
