import { z } from 'zod';
import { STAFF_ROLES } from '$lib/domain/people/roles';
import { ReceivedAttachmentV1 } from './attachments';
import { EntryV1 } from './entries';
import { AdultTextV1, DateV1, IdV1, LanguageTagV1, TimeV1, wordsV1 } from './text';

export const SignInV1 = z
	.object({
		email: z.email().max(254),
		password: z.string().min(1).max(200),
		/** Of the authenticator app, or a recovery code; where a second factor is asked for. */
		code: z.string().min(1).max(20).optional()
	})
	.meta({ id: 'SignIn' });

export const SignedInV1 = z
	.object({
		staffId: IdV1,
		name: z.string(),
		role: z.enum(STAFF_ROLES),
		organisation: z.string(),
		/** Only for callers that are no browser. */
		token: z.string().optional(),
		expiresAt: TimeV1
	})
	.meta({ id: 'SignedIn' });

export const ChildDraftV1 = z
	.object({
		/** The name that the child uses. */
		name: wordsV1(80),
		birthday: DateV1,
		pronouns: wordsV1(40).optional(),
		language: LanguageTagV1.default('en'),
		place: z.string().regex(/^[a-z0-9-]{1,40}$/),
		/** The IRO. Left out: whoever adds the child, where that is an IRO. */
		iroStaffId: IdV1.optional(),
		lookedAfterSince: DateV1.optional()
	})
	.meta({ id: 'ChildDraft' });

export const ChildRowV1 = z
	.object({
		id: IdV1,
		name: z.string(),
		birthday: DateV1,
		place: z.string(),
		iro: z.object({ staffId: IdV1, name: z.string() }).nullable(),
		nextReviewOn: DateV1.nullable(),
		/** Entries that wait for the reader's answer. */
		waiting: z.int()
	})
	.meta({ id: 'ChildRow' });

export const ChildPageV1 = z.object({ items: z.array(ChildRowV1) }).meta({ id: 'ChildPage' });

export const StaffEntryV1 = z
	.object({
		childId: IdV1,
		entry: EntryV1,
		/** What it carries, as far as that has come. */
		attachments: z.array(ReceivedAttachmentV1),
		receivedAt: TimeV1,
		/** The day by which an answer is owed; null where none is. */
		answerBy: DateV1.nullable(),
		seenAt: TimeV1.nullable(),
		answeredAt: TimeV1.nullable(),
		takenBackAt: TimeV1.nullable()
	})
	.meta({ id: 'StaffEntry' });

export const StaffEntryPageV1 = z
	.object({ items: z.array(StaffEntryV1), next: z.int(), more: z.boolean() })
	.meta({ id: 'StaffEntryPage' });

export const AnswerV1 = z
	.object({ text: AdultTextV1, symbolLine: wordsV1(2000).optional() })
	.meta({ id: 'Answer' });

export const HeardDraftV1 = z.object({ text: AdultTextV1 }).meta({ id: 'HeardDraft' });

export const AssignmentDraftV1 = z
	.object({
		staffId: IdV1,
		role: z.enum(STAFF_ROLES),
		from: DateV1.optional(),
		/** Why the person before stopped, in words for the child; needed when an IRO takes over from another. */
		whyChanged: AdultTextV1.optional()
	})
	.meta({ id: 'AssignmentDraft' });

export const JoiningCodeDraftV1 = z
	.discriminatedUnion('role', [
		z.object({ role: z.literal('child') }),
		z.object({ role: z.literal('helper'), helperName: wordsV1(80) })
	])
	.meta({ id: 'JoiningCodeDraft' });

export const JoiningCodeV1 = z
	.object({
		id: IdV1,
		code: z.string(),
		link: z.string(),
		role: z.enum(['child', 'helper']),
		helperName: z.string().nullable(),
		expiresAt: TimeV1
	})
	.meta({ id: 'JoiningCode' });

export const MadeV1 = z.object({ id: IdV1 }).meta({ id: 'Made' });
