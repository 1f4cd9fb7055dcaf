import type { Entry, HeardAnswerBody, ContactRequestBody, MessageSubject } from '$lib/domain/entries/entry';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanReaction } from '$lib/domain/plan/plan-card';
import type { Area } from '$lib/ui/plate/areas';

/** What a child said, apart from how it came: never a word more or less than they chose. */
export type Said =
	| { kind: 'message'; words: string | null; symbols: string[]; subject: MessageSubject | null }
	| { kind: 'plan-reaction'; words: string | null; heading: PlanHeading; reaction: PlanReaction }
	| { kind: 'contact-request'; words: string | null; way: ContactRequestBody['way'] }
	| { kind: 'heard-answer'; words: string | null; answer: HeardAnswerBody['answer'] }
	| { kind: 'settings'; words: null };

export function saidIn(entry: Entry): Said {
	switch (entry.kind) {
		case 'message': {
			const { words = null, symbols = [], subject = null } = entry.body;
			return { kind: 'message', words, symbols, subject };
		}
		case 'plan-reaction': {
			const { words = null, heading, reaction } = entry.body;
			return { kind: 'plan-reaction', words, heading, reaction };
		}
		case 'contact-request':
			return { kind: 'contact-request', words: entry.body.words ?? null, way: entry.body.way };
		case 'heard-answer':
			return { kind: 'heard-answer', words: entry.body.words ?? null, answer: entry.body.answer };
		case 'settings':
			return { kind: 'settings', words: null };
	}
}

/** The place of the child's app that it came from, whose shape and colour it carries on the desk. */
export function areaOf(said: Said): Area {
	const isOfPlan = said.kind === 'plan-reaction' || (said.kind === 'message' && said.subject?.on === 'plan');
	if (isOfPlan) return 'plan';
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
