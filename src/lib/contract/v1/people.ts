import { z } from 'zod';
import type { IroPromise, Person, Reach } from '$lib/domain/people/person';
import { WAYS_TO_REACH } from '$lib/domain/people/person';
import { PERSON_ROLES } from '$lib/domain/people/roles';
import { AdultListV1, AdultTextV1, DateV1, IdV1, wordsV1 } from './text';

/** About 60 kB of photo: enough for 320 × 320 pixels, little enough to keep on a phone. */
const MAX_PHOTO_CHARACTERS = 90_000;

export const PhotoV1 = z
	.string()
	.max(MAX_PHOTO_CHARACTERS)
	.regex(/^data:image\/(webp|jpeg|png);base64,[A-Za-z0-9+/=]+$/);

const PictureV1 = z.object({
	face: z.int().min(1).max(20),
	skin: z.int().min(0).max(5),
	hair: z.int().min(0).max(9),
	top: z.int().min(0).max(9)
});

export const ReachV1 = z.object({
	way: z.enum(WAYS_TO_REACH),
	detail: wordsV1(200).optional(),
	when: AdultTextV1.optional()
}) satisfies z.ZodType<Reach>;

export const PersonV1 = z
	.object({
		id: IdV1,
		name: wordsV1(80),
		role: z.enum(PERSON_ROLES),
		job: AdultTextV1.optional(),
		canHelpWith: AdultListV1.optional(),
		photo: PhotoV1.optional(),
		picture: PictureV1.optional(),
		hello: AdultTextV1.optional(),
		reach: z.array(ReachV1).max(10),
		answersWithinWorkingDays: z.int().min(0).max(60).nullable(),
		since: DateV1.nullable(),
		until: DateV1.nullable(),
		whyEnded: AdultTextV1.optional(),
		order: z.int().min(0).max(1000)
	})
	.meta({ id: 'Person' }) satisfies z.ZodType<Person>;

/** Whose words these are, by the name that the child uses. */
export const FromV1 = z.object({ name: wordsV1(80), role: z.enum(PERSON_ROLES), personId: IdV1.optional() });

export const IroPromiseV1 = z
	.object({ iroPersonId: IdV1, iroName: wordsV1(80), signedOn: DateV1.nullable() })
	.meta({ id: 'IroPromise' }) satisfies z.ZodType<IroPromise>;
