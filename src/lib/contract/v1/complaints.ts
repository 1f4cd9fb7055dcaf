import { z } from 'zod';
import {
	COMPLAINT_TRACKS,
	HAPPENING_NOW,
	OUTCOMES,
	OWN_VIEWS,
	type ComplaintBody,
	type ComplaintNextBody,
	type ComplaintProgress
} from '$lib/domain/complaints/complaint';
import type { SaidSomehow } from '$lib/domain/entries/said-somehow';
import { REFERENCE_THINGS } from '$lib/domain/complaints/reference';
import type { ThanksBody } from '$lib/domain/complaints/thanks';
import { PERSON_ROLES } from '$lib/domain/people/roles';
import { RIGHTS_REQUESTS, type RightsRequestBody } from '$lib/domain/rights-requests/rights-request';
import { MUST_SAY, saidSomehow, SaidV1, saysSomething } from './said-somehow';
import { AdultTextV1, DateV1, IdV1, LanguageTagV1, TimeV1, wordsV1 } from './text';

const ChildSaysV1 = z.object({ wasAsked: z.boolean(), words: wordsV1(4000) });

/** Who hurt the child may be said alone: that is enough to look into it. */
export const ComplaintBodyV1 = z
	.object({
		...saidSomehow,
		hurt: z.boolean().optional(),
		happeningNow: z.enum(HAPPENING_NOW).optional(),
		wants: SaidV1.words.optional(),
		tellIro: z.boolean().optional(),
		tellIroManager: z.boolean().optional(),
		wantsAdvocate: z.boolean().optional(),
		childSays: ChildSaysV1.optional()
	})
	.refine((body) => body.hurt === true || saysSomething(body), MUST_SAY) satisfies z.ZodType<ComplaintBody>;

export const ComplaintNextBodyV1 = z.object({
	...saidSomehow,
	complaint: IdV1,
	ownView: z.enum(OWN_VIEWS).optional()
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
	extension: z.object({ at: TimeV1, by: z.string(), before: DateV1, why: AdultTextV1 }).optional(),
	decision: z.object({ at: TimeV1, by: z.string(), outcome: z.enum(OUTCOMES), why: AdultTextV1 }).nullable()
});

const ToldForChildV1 = z.object({
	from: z.object({ name: z.string(), role: z.enum(PERSON_ROLES), personId: IdV1.optional() }),
	at: TimeV1,
	lang: LanguageTagV1,
	about: z.array(IdV1),
	body: ComplaintBodyV1
});

export const ComplaintV1 = z
	.object({
		id: IdV1,
		reference: z.object({ thing: z.enum(REFERENCE_THINGS), number: z.int().min(100).max(999) }),
		track: z.enum(COMPLAINT_TRACKS),
		handler: z.object({ name: z.string(), role: z.enum(PERSON_ROLES) }).nullable(),
		acknowledgedAt: TimeV1.nullable(),
		stages: z.array(StageV1).min(1),
		mayGoOn: z.boolean(),
		told: ToldForChildV1.optional()
	})
	.meta({ id: 'Complaint' }) satisfies z.ZodType<ComplaintProgress>;

/** Taking a complaint on. Where no rule says by when it is answered, a day is set. */
export const ComplaintHandlingV1 = z
	.object({ answerBy: DateV1.optional() })
	.meta({ id: 'ComplaintHandling' });

/** An answer takes longer: until when, and why, in plain words that the child reads. */
export const ComplaintExtensionV1 = z
	.object({ answerBy: DateV1, why: AdultTextV1 })
	.meta({ id: 'ComplaintExtension' });

export const ComplaintDecisionV1 = z
	.object({ outcome: z.enum(OUTCOMES), why: AdultTextV1 })
	.meta({ id: 'ComplaintDecision' });

/**
 * A complaint that staff tell for a child who can't (J-6.8). Whom it is about is said by person, or by
 * role where the teller does not know who holds it, such as an advocate.
 */
export const ComplaintForChildV1 = z
	.object({
		words: SaidV1.words,
		about: z.array(IdV1).max(20).default([]),
		aboutRoles: z.array(z.enum(PERSON_ROLES)).max(PERSON_ROLES.length).default([]),
		hurt: z.boolean().default(false),
		happeningNow: z.enum(HAPPENING_NOW),
		childSays: ChildSaysV1,
		/** The child agrees that their IRO may know. */
		tellIro: z.boolean().default(false),
		/** Left out: the child is told now. Otherwise in person first, by this day. */
		tellInPersonBy: DateV1.optional()
	})
	.meta({ id: 'ComplaintForChild' });

export type ComplaintForChild = z.output<typeof ComplaintForChildV1>;
