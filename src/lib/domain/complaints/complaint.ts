import type { Entry } from '$lib/domain/entries/entry';
import type { SaidSomehow } from '$lib/domain/entries/said-somehow';
import type { ComputedDate } from '$lib/domain/jurisdiction/deadline';
import type { AdultText } from '$lib/domain/text/text';
import type { PersonRole } from '$lib/domain/people/roles';
import type { ComplaintReference } from './reference';

/** Whether an entry was said to this complaint later. */
export function isNextOf(entry: Entry, complaintId: string): entry is Entry<'complaint-next'> {
	return entry.kind === 'complaint-next' && entry.body.complaint === complaintId;
}

export const HAPPENING_NOW = ['yes', 'no', 'not-sure'] as const;

export type HappeningNow = (typeof HAPPENING_NOW)[number];

/** "Something's not right" (N-CoP-3.3). Whom it is about stands in the entry's `about`; nobody: not said yet. */
export interface ComplaintBody extends SaidSomehow {
	/** Somebody who looks after the child or works with them hurt or scared them (NCB-fn10). */
	hurt?: boolean;
	happeningNow?: HappeningNow;
	/** What the child wants to happen. */
	wants?: string;
	/** The child's IRO may be told. Left out: no. */
	tellIro?: boolean;
	/** The IRO's manager may be told of a complaint about the IRO. Left out: no. */
	tellIroManager?: boolean;
	/** An advocate is to help with it (J-6.7). */
	wantsAdvocate?: boolean;
	/** Where somebody else tells it: what the child says to it themselves (J-6.8). */
	childSays?: ChildSays;
}

/** What a child says to something that is told for them, or why they could not be asked. */
export interface ChildSays {
	wasAsked: boolean;
	/** The child's words as far as they are known; where nobody asked: why not. */
	words: string;
}

/** What the child says to a complaint that somebody else told for them. */
export const OWN_VIEWS = ['right', 'partly', 'not-right'] as const;

export type OwnView = (typeof OWN_VIEWS)[number];

/** "I'm not happy with the answer": the next stage of a complaint. */
export interface ComplaintNextBody extends SaidSomehow {
	/** Id of the entry that the complaint began with. */
	complaint: string;
	/** Whether what somebody told for the child is right. It takes the complaint no further. */
	ownView?: OwnView;
}

export const OUTCOMES = ['agreed', 'partly', 'not-agreed'] as const;

export type ComplaintOutcome = (typeof OUTCOMES)[number];

export interface StageDecision {
	at: string;
	/** The name of who decided. */
	by: string;
	outcome: ComplaintOutcome;
	/** What was decided and why, in plain words. */
	why: AdultText;
}

/** An answer takes longer than it was said to: why, and until when. */
export interface StageExtension {
	at: string;
	/** The name of who said so. */
	by: string;
	/** The day by which it was owed before. */
	before: string;
	/** Why it takes longer, in plain words. */
	why: AdultText;
}

export interface StageProgress {
	/** Counts from 1. */
	stage: number;
	startedOn: string;
	/** Several people decide together. */
	isPanel: boolean;
	/** The day by which an answer is owed; its `on` is null until a person has set it where no rule states one. */
	answerBy: ComputedDate;
	/** The last day on which it may come, where a rule lets it take longer. */
	latestBy: ComputedDate | null;
	/** Once, where a rule lets it take longer. */
	extension?: StageExtension;
	decision: StageDecision | null;
}

/** Who looks into it. `safety`: those on duty, because somebody hurt or scared the child. */
export const COMPLAINT_TRACKS = ['complaint', 'safety'] as const;

export type ComplaintTrack = (typeof COMPLAINT_TRACKS)[number];

/** A complaint that a member of staff told for the child (J-6.8). */
export interface ToldForChild {
	from: { name: string; role: PersonRole; personId?: string };
	at: string;
	/** The language that it is written in. */
	lang: string;
	/** Ids of the people whom it is about. */
	about: string[];
	body: ComplaintBody;
}

/** How far a complaint has come, as the child sees it. */
export interface ComplaintProgress {
	/** Id of the entry that it began with. */
	id: string;
	reference: ComplaintReference;
	track: ComplaintTrack;
	/** Who looks after it; null until somebody has taken it. */
	handler: { name: string; role: PersonRole } | null;
	acknowledgedAt: string | null;
	/** The earliest first; at least one. */
	stages: StageProgress[];
	/** The last answer can be taken further. */
	mayGoOn: boolean;
	/** What was told, where somebody else told it at the desk; left out: it came from a device. */
	told?: ToldForChild;
}
