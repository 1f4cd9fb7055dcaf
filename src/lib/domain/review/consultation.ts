import { addDays } from 'date-fns';

/**
 * What somebody who matters to the child is asked before a review, on a form of their own (J-3.22, J-3.9d).
 * None of it is what the child is asked, and nothing that the child said stands on it.
 */
export const CONSULTATION_QUESTIONS = ['well', 'change', 'agree'] as const;

export type ConsultationQuestion = (typeof CONSULTATION_QUESTIONS)[number];

/** What somebody wrote; a question that they left out is not in it. */
export type ConsultationAnswers = Partial<Record<ConsultationQuestion, string>>;

/** Days for which a link to a form works, unless the review is sooner. */
export const CONSULTATION_DAYS = 28;

/** How a form stands: `ended` by whoever made it, or by a newer one; `over` when its time is. */
export type ConsultationState = 'waiting' | 'answered' | 'ended' | 'over';

/** When a link stops working: what comes after the meeting has begun is read by nobody. */
export function consultationEnds(madeAt: Date, reviewStarts: Date | null): Date {
	const latest = addDays(madeAt, CONSULTATION_DAYS);
	return reviewStarts && reviewStarts > madeAt && reviewStarts < latest ? reviewStarts : latest;
}

export function consultationState(
	form: { answeredAt: Date | null; endedAt: Date | null; expiresAt: Date },
	now: Date
): ConsultationState {
	if (form.answeredAt) return 'answered';
	if (form.endedAt) return 'ended';
	return form.expiresAt <= now ? 'over' : 'waiting';
}
