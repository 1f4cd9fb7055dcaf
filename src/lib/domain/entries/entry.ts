import type { SaidSomehow } from './said-somehow';
import type { ComplaintBody, ComplaintNextBody } from '$lib/domain/complaints/complaint';
import type { ThanksBody } from '$lib/domain/complaints/thanks';
import type { RightsRequestBody } from '$lib/domain/rights-requests/rights-request';
import type { AdvocateRequestBody } from '$lib/domain/advocacy/request';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanReaction } from '$lib/domain/plan/plan-card';
import type { StaffRole } from '$lib/domain/people/roles';
import type { Font, Spacing, TextSize } from '$lib/domain/text/looks';
import type { ReviewChoicesBody } from '$lib/domain/review/choices';
import type { ReportAnswerBody } from '$lib/domain/review/report';
import type { ReviewRequestBody } from '$lib/domain/review/requests';
import type { PrivateTopicBody, ViewsBody } from '$lib/domain/review/views';
import type { OwnPictureBody } from '$lib/domain/pictures/own-picture';
import type { ReadingLevel } from '$lib/domain/text/text';
import type { PRESS_ON } from './pressing';
import type { SCAN_WAYS, SwitchKey } from './scanning';

/** A helper's words are never passed off as the child's: every entry says who said it. */
export const SAID_BY = ['child', 'child-with-help', 'helper'] as const;

export interface SaidBy {
	by: (typeof SAID_BY)[number];
	/** The helper's name as the child says it. Always there unless `by` is `child`. */
	helper?: string;
}

export interface MessageBody {
	words?: string;
	/** Symbol names in the order in which they were chosen. */
	symbols?: string[];
	/** Attachment ids. */
	attachments?: string[];
	/** What the message hangs on, such as an empty heading that the child asks about. */
	subject?: MessageSubject;
}

export type MessageSubject =
	| { on: 'plan'; heading: PlanHeading }
	| { on: 'promise'; line?: string }
	| { on: 'review' }
	| { on: 'changed-iro' };

export interface PlanReactionBody {
	heading: PlanHeading;
	/** The version of the card that was on the screen. */
	version: number;
	reaction: PlanReaction;
	words?: string;
}

/** The child's answer to "What I heard you say" (N-P-2). */
export interface HeardAnswerBody {
	/** Id of the question in the feed. */
	heard: string;
	answer: 'yes' | 'nearly' | 'no';
	words?: string;
}

/** "Please call me", "please visit me". */
export interface ContactRequestBody {
	way: 'call' | 'visit';
	words?: string;
}

/** How the child likes the app. Each entry carries what was changed; a later one wins, field by field. */
export interface SettingsBody {
	level?: ReadingLevel;
	language?: string;
	theme?: 'light' | 'dark' | 'contrast' | 'device';
	/** Skin tone for symbols of people: 0 is the set's yellow, 1 to 5 are tones. */
	skin?: number;
	/** Text size in percent of the device's own. */
	text?: TextSize;
	font?: Font;
	spacing?: Spacing;
	/** No motion, and no sound that nobody asked for. */
	calm?: boolean;
	/** Name of the device's voice that reads aloud; null is the usual one. A device without it takes the usual one. */
	voice?: string | null;
	/** With a switch: by itself for one, step by step for two. */
	scanWay?: (typeof SCAN_WAYS)[number];
	/** Milliseconds on each thing. */
	scanPace?: number;
	/** The key that the switch presses, where it is not a usual one; empty: a usual one again. */
	scanChooseKey?: SwitchKey;
	scanStepKey?: SwitchKey;
	/** A touch anywhere is the switch. */
	scanTouch?: boolean;
	/** Each thing is said aloud when its turn comes. */
	scanSpoken?: boolean;
	pressOn?: (typeof PRESS_ON)[number];
	/** Milliseconds for which a press must be held. */
	pressHold?: number;
	/** Milliseconds after a press in which another one does not count. */
	pressRepeat?: number;
	/** Everything that can be pressed is 64 px at least. */
	bigTargets?: boolean;
	/** Any further choice, by name, that a newer app may know. */
	more?: Record<string, string | number | boolean>;
}

/**
 * What the child has read, so that nothing is marked as new twice. Nobody else gets it, and no member
 * of staff can ask for it: whether a child has read something is the child's own business.
 */
export interface ReadMarksBody {
	/** Everything in the feed up to this `seq`: what had come before the child joined is no news. */
	upTo?: number;
	/** Single things, as they stood. */
	items?: { kind: string; id: string; seq: number }[];
}

export interface EntryBodies {
	message: MessageBody;
	'plan-reaction': PlanReactionBody;
	'heard-answer': HeardAnswerBody;
	'contact-request': ContactRequestBody;
	settings: SettingsBody;
	'review-choices': ReviewChoicesBody;
	views: ViewsBody;
	'private-topic': PrivateTopicBody;
	'review-request': ReviewRequestBody;
	'report-answer': ReportAnswerBody;
	'own-picture': OwnPictureBody;
	'read-marks': ReadMarksBody;
	complaint: ComplaintBody;
	'complaint-next': ComplaintNextBody;
	/** "I'm not safe" (D-3): it may be sent with one press. */
	'not-safe': SaidSomehow;
	thanks: ThanksBody;
	'rights-request': RightsRequestBody;
	'advocate-request': AdvocateRequestBody;
}

export type EntryKind = keyof EntryBodies;

export const ENTRY_KINDS = [
	'message',
	'plan-reaction',
	'heard-answer',
	'contact-request',
	'settings',
	'review-choices',
	'views',
	'private-topic',
	'review-request',
	'report-answer',
	'own-picture',
	'read-marks',
	'complaint',
	'complaint-next',
	'not-safe',
	'thanks',
	'rights-request',
	'advocate-request'
] as const satisfies readonly EntryKind[];

/** Something the child, or a helper, said. Never edited: a change of mind is a new entry. */
export type Entry<K extends EntryKind = EntryKind> = {
	[Kind in K]: {
		/** UUID version 7, made on the device, so that sending twice is the same as sending once. */
		id: string;
		kind: Kind;
		/** When it was said, by the device's clock, with offset. */
		madeAt: string;
		saidBy: SaidBy;
		/** Ids of the people whom it is about. They never get it, whatever their role. */
		about?: string[];
		/** Roles that it goes to. Left out: where this kind goes by the rules of the place. */
		to?: StaffRole[];
		body: EntryBodies[Kind];
	};
}[K];
