import type { AdvocacyState } from '$lib/domain/advocacy/state';
import type { ReceivedAttachment } from '$lib/domain/attachments/attachment';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { DeviceState } from '$lib/domain/devices/device-state';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { SettingsBody } from '$lib/domain/entries/entry';
import type { IroPromise, Person } from '$lib/domain/people/person';
import type { PersonRole } from '$lib/domain/people/roles';
import type { Plan, PlanCard } from '$lib/domain/plan/plan-card';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import type { Review, ReviewPeople } from '$lib/domain/review/review';
import type { ReportPart } from '$lib/domain/review/report';
import type { PrivateTalk } from '$lib/domain/review/talk';
import type { ReviewAnswer } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';

/** The child as the app greets them. */
export interface ChildSummary {
	/** The name that the child uses. */
	name: string;
	/** Id of the place whose numbers, labels and rules apply. */
	place: string;
	pronouns?: string;
	birthday?: string;
	/** Picture symbols of this child use this skin tone until they choose one. */
	skin?: number;
	pretend: boolean;
}

/** Words from an adult to the child. */
export interface Message {
	id: string;
	from: { name: string; role: PersonRole; personId?: string };
	text: AdultText;
	/** A hand-written symbol line that takes the place of the worked-out one. */
	symbolLine?: string;
	/** The entry that this answers. */
	answers: string | null;
	writtenAt: string;
	/** True when the service wrote it by itself; the screen says so. */
	automatic: boolean;
}

/** "What I heard you say": the adult's understanding of an entry, for the child to confirm. */
export interface HeardQuestion {
	id: string;
	entryId: string;
	from: { name: string; role: PersonRole; personId?: string };
	text: AdultText;
	askedAt: string;
}

export interface FeedBodies {
	child: ChildSummary;
	person: Person;
	promise: IroPromise;
	plan: Plan;
	'plan-card': PlanCard;
	review: Review;
	'review-answer': ReviewAnswer;
	'review-people': ReviewPeople;
	/** Under the review's id. */
	'review-exclusion': ReviewExclusion;
	'private-talk': PrivateTalk;
	'report-part': ReportPart;
	message: Message;
	heard: HeardQuestion;
	receipt: Receipt;
	attachment: ReceivedAttachment;
	complaint: ComplaintProgress;
	settings: SettingsBody;
	advocacy: AdvocacyState;
	/** For the one device whose id it has. */
	device: DeviceState;
}

export type FeedKind = keyof FeedBodies;

export const FEED_KINDS = [
	'child',
	'person',
	'promise',
	'plan',
	'plan-card',
	'review',
	'review-answer',
	'review-people',
	'review-exclusion',
	'private-talk',
	'report-part',
	'message',
	'heard',
	'receipt',
	'attachment',
	'complaint',
	'settings',
	'advocacy',
	'device'
] as const satisfies readonly FeedKind[];

/** One thing that the service lets this child know. A null body means that it is gone. */
export type FeedItem<K extends FeedKind = FeedKind> = {
	[Kind in K]: { seq: number; kind: Kind; id: string; at: string; body: FeedBodies[Kind] | null };
}[K];
