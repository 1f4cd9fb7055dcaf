import { z } from 'zod';
import {
	ADVOCATE_SORTS,
	ADVOCATE_TIMES,
	ADVOCATE_WAYS,
	MAY_KNOW,
	TALKING_NEEDS,
	type AdvocateRequestBody
} from '$lib/domain/advocacy/request';
import type { AdvocacyState } from '$lib/domain/advocacy/state';
import { SaidV1 } from './said-somehow';
import { IdV1, TimeV1, wordsV1 } from './text';

export const AdvocateRequestBodyV1 = z.object({
	sort: z.enum(ADVOCATE_SORTS),
	known: wordsV1(80).optional(),
	ways: z.array(z.enum(ADVOCATE_WAYS)).min(1).max(3).optional(),
	number: wordsV1(40).optional(),
	times: z.array(z.enum(ADVOCATE_TIMES)).min(1).max(3).optional(),
	needs: z.array(z.enum(TALKING_NEEDS)).min(1).max(6).optional(),
	language: wordsV1(60).optional(),
	mayKnow: z.array(z.enum(MAY_KNOW)).min(1).max(3).optional(),
	notMyFamily: z.boolean().optional(),
	words: SaidV1.words.optional()
}) satisfies z.ZodType<AdvocateRequestBody>;

export const AdvocacyStateV1 = z
	.object({
		requestId: IdV1,
		organisation: wordsV1(80),
		acceptedAt: TimeV1,
		advocate: z.object({ personId: IdV1, name: wordsV1(80) }).nullable()
	})
	.meta({ id: 'AdvocacyState' }) satisfies z.ZodType<AdvocacyState>;
