import { z } from 'zod';
import { PROFILES } from '$lib/domain/jurisdiction/profiles';
import { LADDER_KINDS, type LadderStep } from '$lib/domain/rights/rights';
import type { AdvocacyService, HelpLine, Place, ServiceInfo } from '$lib/domain/service/service';
import { AdultTextV1, LanguageTagV1, wordsV1 } from './text';

const PhoneV1 = z.string().regex(/^\+?[0-9][0-9 ]{1,20}$/);

export const HelpLineV1 = z.object({
	id: z.string().regex(/^[a-z0-9-]{1,40}$/),
	name: wordsV1(80),
	phone: PhoneV1.optional(),
	text: PhoneV1.optional(),
	web: z.url({ protocol: /^https$/ }).optional(),
	about: AdultTextV1,
	emergency: z.boolean()
}) satisfies z.ZodType<HelpLine>;

const AdvocacyServiceV1 = z.object({
	name: wordsV1(80),
	phone: PhoneV1,
	text: PhoneV1.optional(),
	web: z.url({ protocol: /^https$/ }).optional(),
	about: AdultTextV1
}) satisfies z.ZodType<AdvocacyService>;

const LadderStepV1 = z.object({
	kind: z.enum(LADDER_KINDS),
	name: wordsV1(80),
	phone: PhoneV1.optional(),
	web: z.url({ protocol: /^https$/ }).optional()
}) satisfies z.ZodType<LadderStep>;

const PlaceV1 = z.object({
	id: z.string().regex(/^[a-z0-9-]{1,40}$/),
	name: wordsV1(80),
	profile: z.string().refine((id) => Object.hasOwn(PROFILES, id), { message: 'There is no such profile' }),
	whoPays: z.enum(['council', 'minister']),
	iroLabel: wordsV1(60).nullable(),
	helpLines: z.array(HelpLineV1).min(1),
	advocacy: AdvocacyServiceV1.optional(),
	ladder: z.array(LadderStepV1).max(12).optional()
}) satisfies z.ZodType<Place>;

export const ServiceInfoV1 = z
	.object({
		name: wordsV1(80),
		demo: z.boolean(),
		places: z.array(PlaceV1),
		leaveTo: z.url({ protocol: /^https$/ }),
		languages: z.array(LanguageTagV1).min(1)
	})
	.meta({ id: 'ServiceInfo' }) satisfies z.ZodType<ServiceInfo>;
