import { z } from 'zod';
import {
	ADJOURN_LACKING,
	CHANGE_REASONS,
	INVITE_WAYS,
	SHEET_LANGUAGES,
	type HeardView,
	type PersonDecision
} from '$lib/domain/review/arrangements';
import { REVIEW_PLACES } from '$lib/domain/review/choices';
import { REVIEW_ORDERS } from '$lib/domain/review/dates';
import { READY_NEEDS } from '$lib/domain/review/talk';
import { REVIEW_COMES, REVIEW_STATUSES } from '$lib/domain/review/review';
import { ANSWER_STATES } from '$lib/domain/review/wishes';
import { ReachV1 } from './people';
import { AgendaItemIdV1, ReviewChoicesV1, ReviewViewsV1 } from './review-entries';
import { ReviewAnswerV1, ReviewExclusionV1, ReviewPersonV1, ReviewV1, WishKeyV1 } from './reviews';
import { ConsultationAnswersV1 } from './consultations';
import { ReviewReportV1 } from './review-report';
import { HelpLineV1 } from './service';
import { AdultTextV1, DateV1, IdV1, TimeV1, wordsV1 } from './text';

/** The number of the last entry that was on the screen: what the child said since is not answered by it. */
const UpToV1 = z.int().min(0).optional();

export const ReviewPlanDraftV1 = z.object({ order: z.enum(REVIEW_ORDERS) }).meta({ id: 'ReviewPlanDraft' });

export const ReviewRowV1 = z
	.object({
		id: IdV1,
		childId: IdV1,
		childName: z.string(),
		startsAt: TimeV1.nullable(),
		on: DateV1.nullable(),
		dueOn: DateV1.nullable(),
		status: z.enum(REVIEW_STATUSES),
		booked: z.boolean(),
		/** What is still to be done before it is ready, as far as the reader may know of it. */
		missing: z.array(z.enum(READY_NEEDS))
	})
	.meta({ id: 'ReviewRow' });

export const ReviewPageV1 = z.object({ items: z.array(ReviewRowV1) }).meta({ id: 'ReviewPage' });

/** A date with the rule, the profile and the version by which it was worked out. */
const ComputedDateV1 = z.object({
	on: DateV1.nullable(),
	rule: z.string(),
	profile: z.string(),
	version: z.int()
});

/** A review as it lies open: what the child chose and said, and what became of it. */
export const OpenReviewV1 = z
	.object({
		childId: IdV1,
		childName: z.string(),
		review: ReviewV1,
		/** By which rule the last day was worked out; null where a person set it. */
		dueBy: ComputedDateV1.omit({ on: true }).nullable(),
		prep: z.array(ComputedDateV1),
		upTo: z.int(),
		choices: ReviewChoicesV1,
		views: ReviewViewsV1,
		answers: z.array(ReviewAnswerV1),
		people: z.array(ReviewPersonV1),
		/** Null where the child is in all of it. */
		exclusion: ReviewExclusionV1.nullable(),
		/** For the IRO alone. What they say is read one by one, as entries. */
		privateTopics: z.array(z.object({ entryId: IdV1, isNew: z.boolean() })),
		report: ReviewReportV1,
		/** What others think, whether they come or not. */
		heard: z.array(z.object({ personId: IdV1, name: z.string(), item: AgendaItemIdV1, words: z.string() })),
		/** What others wrote on a form of their own. */
		consultations: z.array(
			z.object({
				id: IdV1,
				personId: IdV1,
				name: z.string(),
				answeredAt: TimeV1,
				answers: ConsultationAnswersV1
			})
		),
		/** Entries that ask for something around it. */
		requests: z.array(IdV1)
	})
	.meta({ id: 'OpenReview' });

export const WishAnswerDraftV1 = z
	.object({
		id: IdV1.optional(),
		wish: WishKeyV1,
		state: z.enum(ANSWER_STATES),
		/** Needed for anything but `agreed`. */
		words: AdultTextV1.optional(),
		upTo: UpToV1
	})
	.meta({ id: 'WishAnswerDraft' });

export const PersonDecisionV1 = z
	.object({
		comes: z.enum(REVIEW_COMES.filter((comes) => comes !== 'asking')),
		part: AdultTextV1.optional(),
		items: z.array(AgendaItemIdV1).max(60).optional(),
		why: AdultTextV1.optional(),
		/** Needed where the items hold something that the child keeps private. */
		whyShared: AdultTextV1.optional(),
		leftOut: z.boolean().optional(),
		otherWay: wordsV1(1000).optional(),
		hidePlace: z.boolean().optional(),
		upTo: UpToV1
	})
	.meta({ id: 'PersonDecision' }) satisfies z.ZodType<PersonDecision>;

/** What somebody thinks of one item of the agenda; no words take out what was written down before. */
export const HeardViewV1 = z
	.object({ item: AgendaItemIdV1, words: z.union([z.literal(''), wordsV1(4000)]) })
	.meta({ id: 'HeardView' }) satisfies z.ZodType<HeardView>;

export const NewPersonV1 = z
	.object({ id: IdV1.optional(), name: wordsV1(80), job: AdultTextV1.optional() })
	.meta({ id: 'NewPersonAtReview' });

/** A moment; the services count with it. */
const MomentV1 = TimeV1.transform((time) => new Date(time));

export const BookingV1 = z
	.object({
		startsAt: MomentV1,
		minutes: z.int().min(10).max(480),
		place: AdultTextV1,
		placeKind: z.enum(REVIEW_PLACES).optional(),
		isSuggestion: z.boolean().optional(),
		why: AdultTextV1.optional(),
		reason: z.enum(CHANGE_REASONS).optional(),
		isNoSchoolDay: z.boolean().optional()
	})
	.meta({ id: 'Booking' });

export const AdjournmentV1 = z
	.object({
		startsAt: MomentV1.optional(),
		why: AdultTextV1,
		/** Left out: by what is lacking. */
		reason: z.enum(CHANGE_REASONS).optional(),
		lacking: z.array(z.enum(ADJOURN_LACKING)).min(1).max(ADJOURN_LACKING.length),
		childAsked: z.boolean(),
		carerAsked: z.boolean(),
		/** Needed where the child was asked. No adult's summary: what they said. */
		childWants: wordsV1(2000).optional()
	})
	.meta({ id: 'Adjournment' });

export const HeldV1 = z.object({ on: DateV1, noTalk: AdultTextV1.optional() }).meta({ id: 'Held' });

/** `upTo`: what the child says later is not agreed to by it. */
export const InterpreterBookedV1 = z
	.object({ isBooked: z.boolean(), upTo: UpToV1 })
	.meta({ id: 'InterpreterBooked' });

export const NextReviewV1 = z.object({ next: IdV1 }).meta({ id: 'NextReview' });

export const PermissionDraftV1 = z.object({ on: DateV1, why: wordsV1(2000) }).meta({ id: 'PermissionDraft' });

export const PermissionPageV1 = z
	.object({
		items: z.array(
			z.object({ id: IdV1, review: IdV1, on: DateV1, askedBy: z.string(), askedAt: TimeV1, why: z.string() })
		)
	})
	.meta({ id: 'PermissionPage' });

export const PermissionDecisionV1 = z.object({ isAllowed: z.boolean() }).meta({ id: 'PermissionDecision' });

/** What everybody who is invited gets, and what each may know. Nothing on anybody else. */
export const InvitationPackV1 = z
	.object({
		childName: z.string(),
		startsAt: TimeV1,
		minutes: z.int().nullable(),
		iro: z.object({ name: z.string(), reach: z.array(ReachV1) }),
		advocacy: z.array(HelpLineV1),
		/** Which of it the child agreed to; `no` until they have (J-3.48a). */
		healthReport: z.enum(['yes', 'some', 'no']),
		invitations: z.array(
			z.object({
				id: IdV1,
				name: z.string(),
				comes: z.enum(['all', 'part', 'sends-views']),
				part: AdultTextV1.nullable(),
				items: z.array(AgendaItemIdV1),
				/** Null where it is not told to them. */
				place: AdultTextV1.nullable(),
				/** The language of their sheet; null where none is known. */
				lang: z.enum(SHEET_LANGUAGES).nullable(),
				invited: z.object({ at: TimeV1, way: z.enum(INVITE_WAYS) }).nullable(),
				/** When what they think came. */
				answeredAt: TimeV1.nullable()
			})
		)
	})
	.meta({ id: 'InvitationPack' });

export const InvitationLanguageV1 = z
	.object({ lang: z.enum(SHEET_LANGUAGES) })
	.meta({ id: 'InvitationLanguage' });

/** Plain e-mail is no way (L-Secure). */
export const SentInvitationV1 = z.object({ way: z.enum(INVITE_WAYS) }).meta({ id: 'SentInvitation' });

/** Reviews whose day was moved or adjourned again and again. */
export const PutOffPageV1 = z
	.object({
		items: z.array(
			z.object({
				review: IdV1,
				child: z.object({ id: IdV1, name: z.string() }),
				/** Null while the child has none. */
				iro: z.string().nullable(),
				times: z.int()
			})
		)
	})
	.meta({ id: 'PutOffPage' });

export const CalendarLinkV1 = z.object({ url: z.url() }).meta({ id: 'CalendarLink' });
