import { z } from 'zod';
import {
	COMPLAINT_TRACKS,
	HAPPENING_NOW,
	OUTCOMES,
	type ComplaintBody,
	type ComplaintNextBody,
	type ComplaintProgress,
	type SaidSomehow
} from '$lib/domain/complaints/complaint';
import { REFERENCE_THINGS } from '$lib/domain/complaints/reference';
import type { ThanksBody } from '$lib/domain/complaints/thanks';
import { PERSON_ROLES } from '$lib/domain/people/roles';
import { RIGHTS_REQUESTS, type RightsRequestBody } from '$lib/domain/rights-requests/rights-request';
import { AdultTextV1, DateV1, IdV1, SymbolNameV1, TimeV1, wordsV1 } from './text';

const WordsV1 = wordsV1(10_000);

const saidSomehow = {
	words: WordsV1.optional(),
	symbols: z.array(SymbolNameV1).min(1).max(200).optional(),
	attachments: z.array(IdV1).min(1).max(10).optional()
};

function saysSomething({ words, symbols, attachments }: SaidSomehow): boolean {
	return (words ?? symbols ?? attachments) !== undefined;
}

const MUST_SAY = { message: 'It has words, symbols or attachments' };

/** Who hurt the child may be said alone: that is enough to look into it. */
export const ComplaintBodyV1 = z
	.object({
		...saidSomehow,
		hurt: z.boolean().optional(),
		happeningNow: z.enum(HAPPENING_NOW).optional(),
		wants: WordsV1.optional(),
		tellIro: z.boolean().optional(),
		tellIroManager: z.boolean().optional(),
		wantsAdvocate: z.boolean().optional()
	})
	.refine((body) => body.hurt === true || saysSomething(body), MUST_SAY) satisfies z.ZodType<ComplaintBody>;

export const ComplaintNextBodyV1 = z.object({
	...saidSomehow,
	complaint: IdV1
}) satisfies z.ZodType<ComplaintNextBody>;

export const NotSafeBodyV1 = z.object(saidSomehow) satisfies z.ZodType<SaidSomehow>;

export const ThanksBodyV1 = z
	.object({ ...saidSomehow, for: IdV1 })
	.refine(saysSomething, MUST_SAY) satisfies z.ZodType<ThanksBody>;

/** What is wanted says enough by itself. A voice or a picture would tell who it is that gives no name. */
export const RightsRequestBodyV1 = z
	.object({
		...saidSomehow,
		want: z.enum(RIGHTS_REQUESTS),
		aboutCouncil: z.boolean().optional(),
		unnamed: z.boolean().optional()
	})
	.refine(({ unnamed, attachments, want }) => !unnamed || (want === 'people-in-charge' && !attachments), {
		message: 'Only the people in charge may be told something without a name, and nothing may tell it'
	}) satisfies z.ZodType<RightsRequestBody>;

const ComputedDateV1 = z.object({
	on: DateV1.nullable(),
	rule: z.string(),
	profile: z.string(),
	version: z.int()
});

const StageV1 = z.object({
	stage: z.int().min(1),
	startedOn: DateV1,
	isPanel: z.boolean(),
	answerBy: ComputedDateV1,
	latestBy: ComputedDateV1.nullable(),
	decision: z.object({ at: TimeV1, by: z.string(), outcome: z.enum(OUTCOMES), why: AdultTextV1 }).nullable()
});

export const ComplaintV1 = z
	.object({
		id: IdV1,
		reference: z.object({ thing: z.enum(REFERENCE_THINGS), number: z.int().min(100).max(999) }),
		track: z.enum(COMPLAINT_TRACKS),
		handler: z.object({ name: z.string(), role: z.enum(PERSON_ROLES) }).nullable(),
		acknowledgedAt: TimeV1.nullable(),
		stages: z.array(StageV1).min(1),
		mayGoOn: z.boolean()
	})
	.meta({ id: 'Complaint' }) satisfies z.ZodType<ComplaintProgress>;

/** Taking a complaint on. Where no rule says by when it is answered, a day is set. */
export const ComplaintHandlingV1 = z
	.object({ answerBy: DateV1.optional() })
	.meta({ id: 'ComplaintHandling' });

export const ComplaintDecisionV1 = z
	.object({ outcome: z.enum(OUTCOMES), why: AdultTextV1 })
	.meta({ id: 'ComplaintDecision' });
