import { z } from 'zod';
import { PERSON_ROLES } from '$lib/domain/people/roles';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import type { Plan, PlanCard, PlanCardContent } from '$lib/domain/plan/plan-card';
import { AdultLevelsV1, AdultTextV1, DateV1, IdV1, wordsV1 } from './text';

const content = {
	now: AdultLevelsV1,
	next: AdultLevelsV1,
	who: z.array(z.object({ name: wordsV1(80), personId: IdV1.optional() })).max(8),
	byWhen: DateV1.nullable(),
	symbolLines: z.object({ now: wordsV1(600).optional(), next: wordsV1(600).optional() }).optional()
};

export const PlanCardContentV1 = z.object(content) satisfies z.ZodType<PlanCardContent>;

/**
 * What staff send to publish a card. A card with something to do names who does it and by when
 * (J-2.7); from the second version on it says why it changed (NCB-AppB-6), which the service checks.
 */
export const PlanCardDraftV1 = z
	.object({ ...content, who: content.who.min(1), why: AdultTextV1.optional() })
	.meta({ id: 'PlanCardDraft' });

export const PlanCardV1 = z
	.object({
		...content,
		heading: z.enum(PLAN_HEADINGS.map((heading) => heading.key)),
		version: z.int().min(1),
		publishedOn: DateV1,
		publishedBy: z.object({ name: wordsV1(80), role: z.enum(PERSON_ROLES) }),
		changed: z.object({ why: AdultTextV1, before: PlanCardContentV1 }).optional()
	})
	.meta({ id: 'PlanCard' }) satisfies z.ZodType<PlanCard>;

export const PlanV1 = z
	.object({
		checked: z.object({ name: wordsV1(80), role: z.enum(PERSON_ROLES), on: DateV1 }).nullable()
	})
	.meta({ id: 'Plan' }) satisfies z.ZodType<Plan>;
