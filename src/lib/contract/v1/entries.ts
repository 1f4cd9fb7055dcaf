import { z } from 'zod';
import { ENTRY_KINDS, SAID_BY, type Entry, type SettingsBody } from '$lib/domain/entries/entry';
import { LONGEST_PRESS, PRESS_ON } from '$lib/domain/entries/pressing';
import { SCAN_PACE_LIMITS, SCAN_WAYS } from '$lib/domain/entries/scanning';
import { STAFF_ROLES } from '$lib/domain/people/roles';
import { MAX_PICTURE_BYTES } from '$lib/domain/pictures/own-picture';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { PLAN_REACTIONS } from '$lib/domain/plan/plan-card';
import { FONTS, SPACINGS, TEXT_SIZES } from '$lib/domain/text/looks';
import { READING_LEVELS } from '$lib/domain/text/text';
import {
	ComplaintBodyV1,
	ComplaintNextBodyV1,
	NotSafeBodyV1,
	RightsRequestBodyV1,
	ThanksBodyV1
} from './complaints';
import { AdvocateRequestBodyV1 } from './advocacy';
import {
	PrivateTopicBodyV1,
	ReportAnswerBodyV1,
	ReviewChoicesBodyV1,
	ReviewRequestBodyV1,
	ViewsBodyV1
} from './review-entries';
import { MUST_SAY, saidSomehow, SaidV1, saysSomething } from './said-somehow';
import { IdV1, LanguageTagV1, TimeV1, wordsV1 } from './text';

/** Of a whole entry. */
export const MAX_ENTRY_BYTES = 65_536;

const HeadingV1 = z.enum(PLAN_HEADINGS.map((heading) => heading.key));

const SaidByV1 = z
	.object({ by: z.enum(SAID_BY), helper: wordsV1(80).optional() })
	.refine((said) => (said.by === 'child') === (said.helper === undefined), {
		message: 'A helper is named when somebody helped, and only then'
	})
	.meta({ id: 'SaidBy' });

const SubjectV1 = z.discriminatedUnion('on', [
	z.object({ on: z.literal('plan'), heading: HeadingV1 }),
	z.object({ on: z.literal('promise'), line: z.string().max(20).optional() }),
	z.object({ on: z.literal('review') }),
	z.object({ on: z.literal('changed-iro') })
]);

const MessageBodyV1 = z
	.object({ ...saidSomehow, subject: SubjectV1.optional() })
	.refine(saysSomething, MUST_SAY);

const PlanReactionBodyV1 = z.object({
	heading: HeadingV1,
	version: z.int().min(1).max(1_000_000),
	reaction: z.enum(PLAN_REACTIONS),
	words: SaidV1.words.optional()
});

const HeardAnswerBodyV1 = z.object({
	heard: IdV1,
	answer: z.enum(['yes', 'nearly', 'no']),
	words: SaidV1.words.optional()
});

const ContactRequestBodyV1 = z.object({
	way: z.enum(['call', 'visit']),
	words: SaidV1.words.optional()
});

/** As the browser names a key; a single letter at times, and never a text. */
const SwitchKeyV1 = z.string().max(20);

export const SettingsBodyV1 = z
	.object({
		level: z.enum(READING_LEVELS).optional(),
		language: LanguageTagV1.optional(),
		theme: z.enum(['light', 'dark', 'contrast', 'device']).optional(),
		skin: z.int().min(0).max(5).optional(),
		text: z.literal(TEXT_SIZES).optional(),
		font: z.enum(FONTS).optional(),
		spacing: z.enum(SPACINGS).optional(),
		calm: z.boolean().optional(),
		voice: z.string().min(1).max(200).nullable().optional(),
		scanWay: z.enum(SCAN_WAYS).optional(),
		scanPace: z.int().min(SCAN_PACE_LIMITS.least).max(SCAN_PACE_LIMITS.most).optional(),
		scanChooseKey: SwitchKeyV1.optional(),
		scanStepKey: SwitchKeyV1.optional(),
		scanTouch: z.boolean().optional(),
		scanSpoken: z.boolean().optional(),
		pressOn: z.enum(PRESS_ON).optional(),
		pressHold: z.int().min(0).max(LONGEST_PRESS).optional(),
		pressRepeat: z.int().min(0).max(LONGEST_PRESS).optional(),
		bigTargets: z.boolean().optional(),
		more: z
			.record(
				z.string().regex(/^[a-z][a-zA-Z]{0,39}$/),
				z.union([z.string().max(200), z.number(), z.boolean()])
			)
			.optional()
	})
	.meta({ id: 'Settings' }) satisfies z.ZodType<SettingsBody>;

/** In base64, four letters stand for three bytes. */
const MAX_PICTURE_LETTERS = Math.ceil(MAX_PICTURE_BYTES / 3) * 4;

const OwnPictureBodyV1 = z.object({
	stands: z.union([
		z.strictObject({ symbol: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
		z.strictObject({ personId: IdV1 })
	]),
	picture: z.base64().min(1).max(MAX_PICTURE_LETTERS).nullable().meta({
		description:
			'A JPEG, PNG or WebP of at most 40 kB with nothing in it but the picture; null puts the usual one back'
	})
});

/** As many things as a device opens at one moment. */
const MOST_READ_AT_ONCE = 500;

const ReadMarksBodyV1 = z
	.object({
		upTo: z.int().min(0).optional(),
		items: z
			.array(
				z.object({
					kind: z.string().regex(/^[a-z-]{1,40}$/),
					// Some are made of more than one: an answer has its review and its wish.
					id: z.string().regex(/^[a-z0-9/-]{1,120}$/),
					seq: z.int().min(0)
				})
			)
			.min(1)
			.max(MOST_READ_AT_ONCE)
			.optional()
	})
	.refine((body) => body.upTo !== undefined || body.items, { message: 'Something was read' });

const bodies = {
	message: MessageBodyV1,
	'plan-reaction': PlanReactionBodyV1,
	'heard-answer': HeardAnswerBodyV1,
	'contact-request': ContactRequestBodyV1,
	settings: SettingsBodyV1,
	'review-choices': ReviewChoicesBodyV1,
	views: ViewsBodyV1,
	'private-topic': PrivateTopicBodyV1,
	'review-request': ReviewRequestBodyV1,
	'report-answer': ReportAnswerBodyV1,
	'own-picture': OwnPictureBodyV1,
	'read-marks': ReadMarksBodyV1,
	complaint: ComplaintBodyV1,
	'complaint-next': ComplaintNextBodyV1,
	'not-safe': NotSafeBodyV1,
	thanks: ThanksBodyV1,
	'rights-request': RightsRequestBodyV1,
	'advocate-request': AdvocateRequestBodyV1
};

function entryOf<K extends keyof typeof bodies>(kind: K) {
	return z.object({
		id: IdV1,
		kind: z.literal(kind),
		madeAt: TimeV1,
		saidBy: SaidByV1,
		about: z.array(IdV1).max(20).optional(),
		to: z.array(z.enum(STAFF_ROLES)).min(1).max(5).optional(),
		body: bodies[kind]
	});
}

/** One entry, as a device sends it. */
export const EntryV1 = z
	.discriminatedUnion('kind', [
		entryOf('message'),
		entryOf('plan-reaction'),
		entryOf('heard-answer'),
		entryOf('contact-request'),
		entryOf('settings'),
		entryOf('review-choices'),
		entryOf('views'),
		entryOf('private-topic'),
		entryOf('review-request'),
		entryOf('report-answer'),
		entryOf('own-picture'),
		entryOf('read-marks'),
		entryOf('complaint'),
		entryOf('complaint-next'),
		entryOf('not-safe'),
		entryOf('thanks'),
		entryOf('rights-request'),
		entryOf('advocate-request')
	])
	.meta({ id: 'Entry' }) satisfies z.ZodType<Entry>;

export const EntryReceivedV1 = z
	.object({ id: IdV1, seq: z.int(), receivedAt: TimeV1 })
	.meta({ id: 'EntryReceived' });

export const EntryPageV1 = z
	.object({
		items: z.array(
			z.object({
				seq: z.int(),
				kind: z.enum(ENTRY_KINDS),
				id: IdV1,
				at: TimeV1,
				/** Null when it was taken back before anybody saw it. */
				body: EntryV1.nullable()
			})
		),
		next: z.int(),
		more: z.boolean()
	})
	.meta({ id: 'EntryPage' });

export const TakenBackV1 = z
	.object({ id: IdV1, how: z.enum(['erased', 'marked']), at: TimeV1 })
	.meta({ id: 'TakenBack' });
