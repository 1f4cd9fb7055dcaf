import type {
	ChildSays,
	ComplaintOutcome,
	ComplaintProgress,
	HappeningNow,
	OwnView
} from '$lib/domain/complaints/complaint';
import type { ComplaintReference } from '$lib/domain/complaints/reference';
import type { ChildFacts, DeskPerson } from './child';
import type { Due } from './days';
import type { Said } from './said';
import type { OpenEntry, Written } from './thread';
import type { FieldError } from './writing';

/** Something that a child told an office, in a list. */
export interface ConcernItem {
	id: string;
	/** Null where the child gave no name. */
	name: string | null;
	said: Said;
	receivedAt: string;
	isNew: boolean;
	due: Due | null;
	answeredAt: string | null;
	isTakenBack: boolean;
	complaint: { reference: ComplaintReference; stage: number; handler: string | null } | null;
}

/** What was chosen beside what was said. */
export interface ComplaintFacts {
	hurt: boolean;
	happeningNow: HappeningNow | null;
	wants: string | null;
	tellIro: boolean;
	tellIroManager: boolean;
	/** Null where nobody asked. */
	wantsAdvocate: boolean | null;
	/** Where somebody else told it: what the child says to it, or why they were not asked. */
	childSays: ChildSays | null;
}

/** One, as it lies open. */
export interface ConcernView {
	facts: ChildFacts;
	isUnnamed: boolean;
	people: DeskPerson[];
	entry: OpenEntry;
	written: Written[];
	complaint: {
		progress: ComplaintProgress;
		facts: ComplaintFacts;
		mayHandle: boolean;
		/** The day by which the child is told in person, before their app shows any of it. */
		held: Due | null;
	} | null;
	/** What the child said to the complaint later, and whether what was told for them is right. */
	later: { entry: OpenEntry; ownView: OwnView | null }[];
}

export interface DecisionValues {
	outcome: ComplaintOutcome | '';
	text: string;
	easy: string;
}

export type DecisionErrors = Partial<Record<keyof DecisionValues, FieldError>>;

export interface ExtensionValues {
	answerBy: string;
	text: string;
	easy: string;
}

export type ExtensionErrors = Partial<Record<keyof ExtensionValues, FieldError>>;
