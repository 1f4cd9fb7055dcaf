import type { Entry } from '$lib/domain/entries/entry';
import type { EntryState, Receipt } from '$lib/domain/entries/receipt';
import { mergeChoices, type ReviewChoices, type ReviewChoicesBody } from './choices';
import { NO_VIEWS, mergePrivateTopics, mergeViews, type PrivateTopic, type ReviewViews } from './views';
import { wishesIn, type WishKey } from './wishes';

/** All that was prepared for one review, as it stands now. */
export interface Preparation {
	choices: ReviewChoices;
	views: ReviewViews;
	/** By their id. */
	privateTopics: ReadonlyMap<string, PrivateTopic>;
	/** The last entry on each wish; what it says may be that the wish is taken back. */
	lastOn: ReadonlyMap<WishKey, Entry>;
}

/**
 * Puts together what was said for a review. The order is the one in which the service received it, so
 * that every device and the desk come to the same, whatever was offline and for how long.
 * @param changedAt when the review got another day; a yes to the day before says nothing of this one
 */
export function prepare(inOrder: Iterable<Entry>, review: string, changedAt?: string): Preparation {
	let choices: ReviewChoices = {};
	let views = NO_VIEWS;
	let privateTopics: ReadonlyMap<string, PrivateTopic> = new Map();
	const lastOn = new Map<WishKey, Entry>();
	for (const entry of inOrder) {
		if (!('review' in entry.body) || entry.body.review !== review) continue;
		if (entry.kind === 'review-choices') {
			const body = ofThisPlan(entry, changedAt);
			choices = mergeChoices(choices, body);
			for (const wish of wishesIn(body)) lastOn.set(wish, entry);
		}
		if (entry.kind === 'views') views = mergeViews(views, entry.body);
		if (entry.kind === 'private-topic') privateTopics = mergePrivateTopics(privateTopics, entry.body);
	}
	return { choices, views, privateTopics, lastOn };
}

/** Whether a plan is still OK is asked anew once there is another plan (J-3.20). */
function ofThisPlan(
	{ body, madeAt }: Entry<'review-choices'>,
	changedAt: string | undefined
): ReviewChoicesBody {
	if (changedAt === undefined || Date.parse(madeAt) >= Date.parse(changedAt)) return body;
	const { stillOk: _ofTheDayBefore, ...rest } = body;
	return rest;
}

/** An entry as a device has it. */
export interface SaidHere {
	entry: Entry;
	state: EntryState;
	receipt: Pick<Receipt, 'seq'> | null;
}

const DOES_NOT_COUNT: ReadonlySet<EntryState> = new Set(['not-sent', 'taken-back']);

/**
 * What counts of a device's entries, in the order in which the service received them; what has not
 * gone up yet comes last, as it was made.
 */
export function inOrderOfService(said: readonly SaidHere[]): Entry[] {
	return said
		.filter(({ state }) => !DOES_NOT_COUNT.has(state))
		.map(({ entry, receipt }) => ({ entry, seq: receipt?.seq ?? Infinity }))
		.sort((a, b) => (a.seq === b.seq ? byMaking(a.entry, b.entry) : a.seq - b.seq))
		.map(({ entry }) => entry);
}

function byMaking(a: Entry, b: Entry): number {
	return Date.parse(a.madeAt) - Date.parse(b.madeAt) || (a.id < b.id ? -1 : 1);
}
