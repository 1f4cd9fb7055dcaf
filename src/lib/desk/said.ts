import type { Entry, HeardAnswerBody, ContactRequestBody, MessageSubject } from '$lib/domain/entries/entry';
import type { AdvocateRequestBody } from '$lib/domain/advocacy/request';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanReaction } from '$lib/domain/plan/plan-card';
import type { ReviewChoicesBody } from '$lib/domain/review/choices';
import type { ReportAnswerBody } from '$lib/domain/review/report';
import type { ReviewRequestBody } from '$lib/domain/review/requests';
import type { PrivateTopicBody, ViewsBody } from '$lib/domain/review/views';
import type { RightsRequest } from '$lib/domain/rights-requests/rights-request';
import type { Area } from '$lib/ui/plate/areas';

/** What a child said, apart from how it came: never a word more or less than they chose. */
export type Said =
	| {
			kind: 'message';
			words: string | null;
			symbols: string[];
			subject: MessageSubject | null;
			/** How many recordings and pictures go with it. */
			attachments: number;
	  }
	| { kind: 'plan-reaction'; words: string | null; heading: PlanHeading; reaction: PlanReaction }
	| { kind: 'contact-request'; words: string | null; way: ContactRequestBody['way'] }
	| { kind: 'heard-answer'; words: string | null; answer: HeardAnswerBody['answer'] }
	| { kind: 'settings'; words: null }
	| { kind: 'review-choices'; words: null; body: ReviewChoicesBody }
	| { kind: 'views'; words: null; body: ViewsBody }
	| { kind: 'private-topic'; words: null; body: PrivateTopicBody | null }
	| {
			kind: 'report-answer';
			words: string | null;
			symbols: string[];
			attachments: number;
			body: ReportAnswerBody;
	  }
	| {
			kind: 'review-request';
			words: string | null;
			symbols: string[];
			attachments: number;
			body: ReviewRequestBody;
	  }
	| {
			kind: 'complaint' | 'complaint-next' | 'not-safe' | 'thanks' | 'rights-request';
			words: string | null;
			symbols: string[];
			attachments: number;
			want: RightsRequest | null;
	  }
	| { kind: 'advocate-request'; words: string | null; body: AdvocateRequestBody };

export function saidIn(entry: Entry): Said {
	switch (entry.kind) {
		case 'message': {
			const { words = null, symbols = [], subject = null, attachments = [] } = entry.body;
			return { kind: 'message', words, symbols, subject, attachments: attachments.length };
		}
		case 'plan-reaction': {
			const { words = null, heading, reaction } = entry.body;
			return { kind: 'plan-reaction', words, heading, reaction };
		}
		case 'contact-request':
			return { kind: 'contact-request', words: entry.body.words ?? null, way: entry.body.way };
		case 'heard-answer':
			return { kind: 'heard-answer', words: entry.body.words ?? null, answer: entry.body.answer };
		// None of these ever comes to the desk; of a picture not even its kind may be told.
		case 'settings':
		case 'own-picture':
		case 'read-marks':
			return { kind: 'settings', words: null };
		case 'review-choices':
			return { kind: 'review-choices', words: null, body: entry.body };
		case 'views':
			return { kind: 'views', words: null, body: entry.body };
		case 'private-topic':
			return { kind: 'private-topic', words: null, body: entry.body };
		case 'report-answer': {
			const { words = null, symbols = [], attachments = [] } = entry.body;
			return { kind: entry.kind, words, symbols, attachments: attachments.length, body: entry.body };
		}
		case 'review-request': {
			const { words = null, symbols = [], attachments = [] } = entry.body;
			return { kind: entry.kind, words, symbols, attachments: attachments.length, body: entry.body };
		}
		case 'complaint':
		case 'complaint-next':
		case 'not-safe':
		case 'thanks':
		case 'rights-request': {
			const { words = null, symbols = [], attachments = [] } = entry.body;
			const want = entry.kind === 'rights-request' ? entry.body.want : null;
			return { kind: entry.kind, words, symbols, attachments: attachments.length, want };
		}
		case 'advocate-request':
			return { kind: 'advocate-request', words: entry.body.words ?? null, body: entry.body };
	}
}

const OF_REVIEW = ['review-choices', 'views', 'private-topic', 'review-request', 'report-answer'] as const;

/** What was said for a review, in parts that the desk tells one by one. */
export type SaidOfReview = Extract<Said, { kind: (typeof OF_REVIEW)[number] }>;

export function isOfReview(said: Said): said is SaidOfReview {
	return (OF_REVIEW as readonly string[]).includes(said.kind);
}

/** What a list may show: what is for the IRO alone is read where it lies open, and nowhere else. */
export function saidInList(entry: Entry): Said {
	const said = saidIn(entry);
	return said.kind === 'private-topic' ? { ...said, body: null } : said;
}

/** The place of the child's app that it came from, whose shape and colour it carries on the desk. */
export function areaOf(said: Said): Area {
	const isOfPlan = said.kind === 'plan-reaction' || (said.kind === 'message' && said.subject?.on === 'plan');
	if (isOfPlan) return 'plan';
	if (isOfReview(said)) return 'review';
	return said.kind === 'message' && said.subject?.on === 'review' ? 'review' : 'speak';
}

const PREVIEW_LENGTH = 140;

/** The beginning of what was said, for a list: the first line that says something, cut between words. */
export function firstLine(words: string): string {
	const line = words.split(/\r?\n/).find((each) => each.trim() !== '') ?? '';
	const whole = line.trim();
	if ([...whole].length <= PREVIEW_LENGTH) return whole;
	const cut = [...whole].slice(0, PREVIEW_LENGTH).join('');
	return `${cut.replace(/\s+\S*$/u, '')}…`;
}
