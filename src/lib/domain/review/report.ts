import type { HeardAnswerBody } from '$lib/domain/entries/entry';
import type { SaidSomehow } from '$lib/domain/entries/said-somehow';
import type { PersonRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';

/** The parts of what a social worker writes for a review, each a topic that the child is asked about as well. */
export const REPORT_TOPICS = [
	'home',
	'school',
	'health',
	'family',
	'feelings',
	'identity',
	'leisure',
	'help-i-get',
	'last-decisions',
	'whats-new',
	'growing-up',
	'after-care',
	'the-law'
] as const;

export type ReportTopic = (typeof REPORT_TOPICS)[number];

/** One part of the social worker's report, in plain words, for the child to read before the review (L-Pre). */
export interface ReportPart {
	review: string;
	topic: ReportTopic;
	/** Counts up by one each time that it is written anew. */
	version: number;
	text: AdultText;
	from: { name: string; role: PersonRole; personId?: string };
	/** When it was shared with the child. */
	at: string;
}

/** Whether a part is right, as the child sees it. It goes to the IRO, who reads it with the review. */
export interface ReportAnswerBody extends SaidSomehow {
	review: string;
	topic: ReportTopic;
	/** The version that was on the screen. */
	version: number;
	answer: HeardAnswerBody['answer'];
}

/** In the order of REPORT_TOPICS, whichever was written first. */
export function inOrderOfTopics<Part extends Pick<ReportPart, 'topic'>>(parts: readonly Part[]): Part[] {
	return REPORT_TOPICS.flatMap((topic) => parts.filter((part) => part.topic === topic));
}
