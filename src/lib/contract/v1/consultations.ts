import { z } from 'zod';
import { SHEET_LANGUAGES } from '$lib/domain/review/arrangements';
import { CONSULTATION_QUESTIONS, type ConsultationAnswers } from '$lib/domain/review/consultation';
import { operation } from './operation';
import { IdV1, TimeV1, wordsV1 } from './text';

const WordsV1 = wordsV1(4000).optional();

/** What somebody wrote on their own form. */
export const ConsultationAnswersV1 = z.object(
	Object.fromEntries(CONSULTATION_QUESTIONS.map((question) => [question, WordsV1])) as Record<
		(typeof CONSULTATION_QUESTIONS)[number],
		typeof WordsV1
	>
) satisfies z.ZodType<ConsultationAnswers>;

export const ConsultationDraftV1 = z
	.object({
		lang: z.enum(SHEET_LANGUAGES),
		/** The child's first name stands on the form. */
		showsName: z.boolean()
	})
	.meta({ id: 'ConsultationDraft' });

export const MadeConsultationV1 = z
	.object({
		id: IdV1,
		/** Shown once: it can't be read again. */
		url: z.url(),
		expiresAt: TimeV1
	})
	.meta({ id: 'MadeConsultation' });

const ONE = '/api/v1/reviews/{reviewId}/people/{personId}/consultations';

/** What others think before a review, on a form of their own behind a link that works once. */
export const consultationOperations = {
	makeConsultation: operation({
		id: 'makeConsultation',
		method: 'POST',
		path: ONE,
		summary: 'Make a link to a form of somebody’s own; one of theirs that nobody has used ends',
		guard: 'staff',
		params: z.object({ reviewId: IdV1, personId: IdV1 }),
		body: ConsultationDraftV1,
		answers: { 201: MadeConsultationV1 },
		problems: ['review-over']
	}),
	endConsultation: operation({
		id: 'endConsultation',
		method: 'DELETE',
		path: `${ONE}/{consultationId}`,
		summary: 'End a link that nobody has used',
		guard: 'staff',
		params: z.object({ reviewId: IdV1, personId: IdV1, consultationId: IdV1 }),
		answers: { 204: null }
	})
};
