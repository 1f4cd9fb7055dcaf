import { z } from 'zod';
import { ITEM_CHAIRS } from '$lib/domain/review/choices';
import type { Exclusion, ReviewExclusion } from '$lib/domain/review/exclusion';
import {
	REVIEW_COMES,
	REVIEW_STATUSES,
	type Review,
	type ReviewPeople,
	type ReviewPerson
} from '$lib/domain/review/review';
import {
	ANSWER_STATES,
	PLAIN_WISHES,
	isWishKey,
	type ReviewAnswer,
	type WishKey
} from '$lib/domain/review/wishes';
import { AgendaItemIdV1 } from './review-entries';
import { FromV1 } from './people';
import { AdultTextV1, DateV1, IdV1, TimeV1, wordsV1 } from './text';

export const WishKeyV1 = z
	.string()
	.max(60)
	.refine((key): key is WishKey => isWishKey(key))
	.meta({ id: 'WishKey' });

export const ReviewPersonV1 = z
	.object({
		id: IdV1,
		name: wordsV1(80),
		personId: IdV1.optional(),
		job: AdultTextV1.optional(),
		comes: z.enum(REVIEW_COMES),
		part: AdultTextV1.optional(),
		items: z.array(AgendaItemIdV1).optional(),
		why: AdultTextV1.optional(),
		whyShared: AdultTextV1.optional(),
		leftOut: z.boolean().optional()
	})
	.meta({ id: 'ReviewPerson' }) satisfies z.ZodType<ReviewPerson>;

const ByWhenV1 = z.object({
	asked: DateV1.nullable(),
	papersOut: DateV1.nullable(),
	report: DateV1.nullable(),
	changes: z.partialRecord(z.enum([...PLAIN_WISHES, 'person']), DateV1.nullable())
});

export const ReviewV1 = z
	.object({
		id: IdV1,
		startsAt: TimeV1.nullable(),
		on: DateV1.nullable(),
		minutes: z.int().nullable(),
		place: AdultTextV1.nullable(),
		chairedBy: z.enum(['child', 'iro', 'child-and-iro']).nullable(),
		dueOn: DateV1.nullable(),
		status: z.enum(REVIEW_STATUSES).optional(),
		heldOn: DateV1.nullable().optional(),
		booked: z.boolean().optional(),
		changed: z
			.object({
				at: TimeV1,
				why: AdultTextV1,
				from: z.object({ startsAt: TimeV1.nullable(), on: DateV1.nullable() })
			})
			.optional(),
		why: AdultTextV1.optional(),
		byWhen: ByWhenV1.optional(),
		interpreter: z.literal('booked').optional(),
		chairItems: z.record(AgendaItemIdV1, z.enum(ITEM_CHAIRS)).optional()
	})
	.meta({ id: 'Review' }) satisfies z.ZodType<Review>;

export const ReviewPeopleV1 = z
	.object({ review: IdV1, people: z.array(ReviewPersonV1) })
	.meta({ id: 'ReviewPeople' }) satisfies z.ZodType<ReviewPeople>;

/** Without another way for the child to be heard there is none (J-3.17). */
export const ExclusionV1 = z
	.object({ part: AdultTextV1, why: AdultTextV1, otherWay: AdultTextV1 })
	.meta({ id: 'Exclusion' }) satisfies z.ZodType<Exclusion>;

export const ReviewExclusionV1 = ExclusionV1.extend({ review: IdV1, from: FromV1, at: TimeV1 }).meta({
	id: 'ReviewExclusion'
}) satisfies z.ZodType<ReviewExclusion>;

export const ReviewAnswerV1 = z
	.object({
		review: IdV1,
		wish: WishKeyV1,
		state: z.enum(ANSWER_STATES),
		words: AdultTextV1.optional(),
		from: FromV1,
		at: TimeV1,
		agreed: z.object({ at: TimeV1, by: z.string() }).optional(),
		entries: z.array(IdV1)
	})
	.meta({ id: 'ReviewAnswer' }) satisfies z.ZodType<ReviewAnswer>;
