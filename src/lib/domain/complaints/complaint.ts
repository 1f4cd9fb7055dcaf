import type { ComputedDate } from '$lib/domain/jurisdiction/deadline';
import type { AdultText } from '$lib/domain/text/text';
import type { PersonRole } from '$lib/domain/people/roles';
import type { ComplaintReference } from './reference';

/** How something is said: in words, in symbols, by voice, drawing, photo or film; any of them, and all together. */
export interface SaidSomehow {
	words?: string;
	/** Symbol names in the order in which they were chosen. */
	symbols?: string[];
	/** Attachment ids. */
	attachments?: string[];
}

/** The part of an entry that says something. */
export function saidSomehow({ body }: { body: object }): SaidSomehow {
	const { words, symbols, attachments } = body as SaidSomehow;
	return {
		...(words === undefined ? {} : { words }),
		...(symbols ? { symbols } : {}),
		...(attachments ? { attachments } : {})
	};
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
}

/** "I'm not happy with the answer": the next stage of a complaint. */
export interface ComplaintNextBody extends SaidSomehow {
	/** Id of the entry that the complaint began with. */
	complaint: string;
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
	decision: StageDecision | null;
}

/** Who looks into it. `safety`: those on duty, because somebody hurt or scared the child. */
export const COMPLAINT_TRACKS = ['complaint', 'safety'] as const;

export type ComplaintTrack = (typeof COMPLAINT_TRACKS)[number];

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
}
