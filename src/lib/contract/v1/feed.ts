import { z } from 'zod';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { ChildSummary, FeedItem, HeardQuestion, Message } from '$lib/domain/feed/feed';
import { AdvocacyStateV1 } from './advocacy';
import { ReceivedAttachmentV1 } from './attachments';
import { ComplaintV1 } from './complaints';
import { DeviceStateV1 } from './devices';
import { SettingsBodyV1 } from './entries';
import { FromV1, IroPromiseV1, PersonV1 } from './people';
import { PlanCardV1, PlanV1 } from './plan';
import { ReviewAnswerV1, ReviewExclusionV1, ReviewPeopleV1, ReviewV1 } from './reviews';
import { ReportPartV1 } from './review-report';
import { PrivateTalkV1 } from './talks';
import { AdultTextV1, DateV1, IdV1, TimeV1, wordsV1 } from './text';

const ChildSummaryV1 = z
	.object({
		name: wordsV1(80),
		place: z.string(),
		pronouns: wordsV1(40).optional(),
		birthday: DateV1.optional(),
		skin: z.int().min(0).max(5).optional(),
		pretend: z.boolean()
	})
	.meta({ id: 'ChildSummary' }) satisfies z.ZodType<ChildSummary>;

const MessageV1 = z
	.object({
		id: IdV1,
		from: FromV1,
		text: AdultTextV1,
		symbolLine: wordsV1(2000).optional(),
		answers: IdV1.nullable(),
		writtenAt: TimeV1,
		automatic: z.boolean()
	})
	.meta({ id: 'Message' }) satisfies z.ZodType<Message>;

const HeardQuestionV1 = z
	.object({ id: IdV1, entryId: IdV1, from: FromV1, text: AdultTextV1, askedAt: TimeV1 })
	.meta({ id: 'HeardQuestion' }) satisfies z.ZodType<HeardQuestion>;

const ReceiptV1 = z
	.object({
		entryId: IdV1,
		seq: z.int().optional(),
		receivedAt: TimeV1,
		answerBy: DateV1.optional(),
		seenAt: TimeV1.nullable(),
		seenBy: z.string().nullable(),
		answeredAt: TimeV1.nullable(),
		answeredBy: z.string().nullable(),
		doneAt: TimeV1.nullable(),
		declined: z.object({ at: TimeV1, reason: z.string() }).nullable(),
		takenBackAt: TimeV1.nullable()
	})
	.meta({ id: 'Receipt' }) satisfies z.ZodType<Receipt>;

function itemOf<K extends string, B extends z.ZodType>(kind: K, body: B) {
	return z.object({ seq: z.int(), kind: z.literal(kind), id: z.string(), at: TimeV1, body: body.nullable() });
}

export const FeedItemV1 = z
	.discriminatedUnion('kind', [
		itemOf('child', ChildSummaryV1),
		itemOf('person', PersonV1),
		itemOf('promise', IroPromiseV1),
		itemOf('plan', PlanV1),
		itemOf('plan-card', PlanCardV1),
		itemOf('review', ReviewV1),
		itemOf('review-answer', ReviewAnswerV1),
		itemOf('review-people', ReviewPeopleV1),
		itemOf('review-exclusion', ReviewExclusionV1),
		itemOf('private-talk', PrivateTalkV1),
		itemOf('report-part', ReportPartV1),
		itemOf('message', MessageV1),
		itemOf('heard', HeardQuestionV1),
		itemOf('receipt', ReceiptV1),
		itemOf('attachment', ReceivedAttachmentV1),
		itemOf('complaint', ComplaintV1),
		itemOf('settings', SettingsBodyV1),
		itemOf('advocacy', AdvocacyStateV1),
		itemOf('device', DeviceStateV1)
	])
	.meta({ id: 'FeedItem' }) satisfies z.ZodType<FeedItem>;

export const FeedPageV1 = z
	.object({ items: z.array(FeedItemV1), next: z.int(), more: z.boolean() })
	.meta({ id: 'FeedPage' });

/** Where to go on reading, and how much at once. */
export const PageQueryV1 = z.object({
	after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
	limit: z.coerce.number().int().min(1).max(500).default(200)
});

export const AccessLogPageV1 = z
	.object({
		items: z.array(
			z.object({
				id: z.int(),
				at: TimeV1,
				/** The name and role of who looked. */
				who: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
				did: z.string(),
				what: z.string()
			})
		),
		next: z.int(),
		more: z.boolean()
	})
	.meta({ id: 'AccessLogPage' });
