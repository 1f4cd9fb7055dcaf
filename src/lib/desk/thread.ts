import type { HeardAnswerBody, SaidBy } from '$lib/domain/entries/entry';
import type { EntryState } from '$lib/domain/entries/receipt';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import type { AdultText } from '$lib/domain/text/text';
import type { CarriedAttachment } from './attachments';
import type { Due } from './days';
import type { Said } from './said';

/** An entry as it lies open on the desk. Times are ISO 8601. */
export interface OpenEntry {
	id: string;
	said: Said;
	saidBy: SaidBy;
	madeAt: string;
	receivedAt: string;
	due: Due | null;
	/** As it stands on the child's screen. */
	state: EntryState;
	/** Names of the people whom it is about. */
	about: string[];
	/** Whose device it came from, when it was a helper's: what is written goes there as well. */
	helperDevice: boolean;
	/** What goes with it, in its order. */
	attachments: CarriedAttachment[];
}

export interface AboutCard {
	heading: PlanHeading;
	version: number;
	content: PlanCardContent;
	/** Whether the child had just this version on the screen. */
	isAsTheySawIt: boolean;
}

/** What staff wrote in a thread. */
export interface Written {
	id: string;
	kind: 'answer' | 'heard';
	from: string;
	isMine: boolean;
	text: AdultText;
	symbolLine: string | null;
	writtenAt: string;
	/** What the child said to "What I heard you say". */
	heard: { answer: HeardAnswerBody['answer']; words: string | null; at: string } | null;
}

export interface ThreadView {
	entry: OpenEntry;
	card: AboutCard | null;
	written: Written[];
}
