import { z } from 'zod';
import { REPORT_TOPICS, type ReportPart } from '$lib/domain/review/report';
import { FromV1 } from './people';
import { operation } from './operation';
import { AdultTextV1, DateV1, IdV1, TimeV1 } from './text';

export const ReportPartV1 = z
	.object({
		review: IdV1,
		topic: z.enum(REPORT_TOPICS),
		version: z.int().min(1),
		text: AdultTextV1,
		from: FromV1,
		at: TimeV1
	})
	.meta({ id: 'ReportPart' }) satisfies z.ZodType<ReportPart>;

export const ReportPartDraftV1 = z.object({ text: AdultTextV1 }).meta({ id: 'ReportPartDraft' });

/** The social worker's report for a review, and what the child said of each part, as far as the reader may read it. */
export const ReviewReportV1 = z
	.object({
		/** By which day it is there for the child to read; null where no rule says. */
		dueOn: DateV1.nullable(),
		parts: z.array(ReportPartV1),
		answers: z.array(
			z.object({
				entryId: IdV1,
				topic: z.enum(REPORT_TOPICS),
				version: z.int(),
				answer: z.enum(['yes', 'nearly', 'no']),
				words: z.string().nullable(),
				symbols: z.array(z.string()),
				/** Ids of recordings and pictures; each is read with its entry. */
				attachments: z.array(IdV1),
				at: TimeV1
			})
		)
	})
	.meta({ id: 'ReviewReport' });

/** The social worker's report: the child reads it before the review, and says what is not right. */
export const reportOperations = {
	writeReportPart: operation({
		id: 'writeReportPart',
		method: 'PUT',
		path: '/api/v1/reviews/{reviewId}/report/{topic}',
		summary: 'Share a part of the report with the child, in plain words, or write it anew',
		guard: 'staff',
		params: z.object({ reviewId: IdV1, topic: z.enum(REPORT_TOPICS) }),
		body: ReportPartDraftV1,
		answers: { 204: null },
		problems: ['review-over']
	})
};
