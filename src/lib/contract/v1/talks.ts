import { z } from 'zod';
import { REVIEW_REQUESTS } from '$lib/domain/review/requests';
import {
	READY_NEEDS,
	TALK_STATES,
	TALK_WAYS,
	TALKED_WAYS,
	type BookedTalk,
	type OpenTalk,
	type PrivateTalk,
	type TalkNote
} from '$lib/domain/review/talk';
import { FromV1 } from './people';
import { AdultTextV1, DateV1, IdV1, TimeV1, wordsV1 } from './text';

const NamesV1 = wordsV1(200);

export const BookedTalkV1 = z
	.object({
		startsAt: TimeV1,
		minutes: z.int().min(5).max(240),
		way: z.enum(TALK_WAYS),
		place: AdultTextV1.optional(),
		others: NamesV1.optional(),
		words: AdultTextV1,
		why: AdultTextV1.optional()
	})
	.meta({ id: 'BookedTalk' }) satisfies z.ZodType<BookedTalk>;

const HeldTalkV1 = z.object({
	outcome: z.literal('held'),
	on: DateV1,
	way: z.enum(TALKED_WAYS),
	others: NamesV1.optional(),
	atHome: z.boolean().optional(),
	said: AdultTextV1.optional(),
	saw: AdultTextV1.optional()
});

const DeclinedTalkV1 = z.object({ outcome: z.literal('declined'), words: AdultTextV1 });

const NoTalkV1 = z.object({ outcome: z.literal('none'), why: AdultTextV1 });

export const TalkNoteV1 = z
	.discriminatedUnion('outcome', [HeldTalkV1, DeclinedTalkV1, NoTalkV1])
	.meta({ id: 'TalkNote' }) satisfies z.ZodType<TalkNote>;

const KeptV1 = z.object({ id: IdV1, at: TimeV1 });

export const PrivateTalkV1 = z
	.object({
		review: IdV1,
		from: FromV1,
		booked: BookedTalkV1.extend({ at: TimeV1 }).nullable(),
		notes: z.array(z.intersection(TalkNoteV1, KeptV1))
	})
	.meta({ id: 'PrivateTalk' }) satisfies z.ZodType<PrivateTalk>;

/** What a talk is booked as: the start is a moment that the services count with. */
export const TalkBookingV1 = BookedTalkV1.extend({
	startsAt: TimeV1.transform((time) => new Date(time))
}).meta({ id: 'TalkBooking' });

/** Made by whoever sends it, so that sending twice writes it down once. */
const OwnIdV1 = { id: IdV1.optional() };

export const TalkNoteDraftV1 = z
	.discriminatedUnion('outcome', [
		HeldTalkV1.extend(OwnIdV1).refine(({ said, saw }) => said ?? saw, { path: ['said'] }),
		DeclinedTalkV1.extend(OwnIdV1),
		NoTalkV1.extend(OwnIdV1)
	])
	.meta({ id: 'TalkNoteDraft' });

/** The talk before a review as it lies open for the child's IRO, who alone may read it. */
export const OpenTalkV1 = z
	.object({
		state: z.enum(TALK_STATES),
		asksFaceToFace: z.boolean(),
		booked: BookedTalkV1.extend({ at: TimeV1 }).nullable(),
		/** Until when what is booked is to be written down; null where no rule says. */
		writeDownBy: DateV1.nullable(),
		notes: z.array(
			z.intersection(TalkNoteV1, KeptV1.extend({ writtenBy: z.string(), dueOn: DateV1.nullable() }))
		),
		/** What the child asked around it; each is an entry that an answer is owed to. */
		asked: z.array(
			z.object({ entryId: IdV1, want: z.enum(REVIEW_REQUESTS), at: TimeV1, isOpen: z.boolean() })
		),
		/** What there is to do before the review is ready. */
		missing: z.array(z.enum(READY_NEEDS)),
		needsHomeVisit: z.boolean()
	})
	.meta({ id: 'OpenTalk' }) satisfies z.ZodType<OpenTalk>;
