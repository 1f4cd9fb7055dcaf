/** What has happened to an entry, as the service knows it. All times carry an offset. */
export interface Receipt {
	entryId: string;
	/** Its place among the child's entries, in the order in which the service received them. */
	seq?: number;
	receivedAt: string;
	/** The day by which an answer is owed (`YYYY-MM-DD`); left out where none is. */
	answerBy?: string;
	seenAt: string | null;
	seenBy: string | null;
	answeredAt: string | null;
	answeredBy: string | null;
	doneAt: string | null;
	declined: { at: string; reason: string } | null;
	takenBackAt: string | null;
}

export const ENTRY_STATES = [
	'saved-here',
	'sent',
	'seen',
	'answered',
	'done',
	'declined',
	'taken-back',
	'not-sent'
] as const;

/** What the child sees of an entry. `not-sent`: the service refused it; the words are kept. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where an entry stands on its way: how many of the four steps are behind it. */
export const STEPS: Record<EntryState, 1 | 2 | 3 | 4> = {
	'saved-here': 1,
	'not-sent': 1,
	sent: 2,
	'taken-back': 2,
	seen: 3,
	answered: 4,
	done: 4,
	declined: 4
};

const WAITING: ReadonlySet<EntryState> = new Set<EntryState>(['saved-here', 'sent', 'seen']);

/** Nobody has answered it yet, so that asking once more would only say the same twice. */
export function waitsForAnswer(state: EntryState): boolean {
	return WAITING.has(state);
}

/** The state to show for an entry, from what this device knows of it. */
export function entryState(known: {
	refused: boolean;
	received: boolean;
	receipt: Receipt | undefined;
}): EntryState {
	const { receipt } = known;
	if (receipt?.takenBackAt) return 'taken-back';
	if (receipt?.declined) return 'declined';
	if (receipt?.doneAt) return 'done';
	if (receipt?.answeredAt) return 'answered';
	if (receipt?.seenAt) return 'seen';
	if (receipt || known.received) return 'sent';
	return known.refused ? 'not-sent' : 'saved-here';
}
