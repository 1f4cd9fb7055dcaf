import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ComputedDate } from '$lib/domain/jurisdiction/deadline';
import {
	CHANGE_REASONS,
	INVITE_WAYS,
	REVIEW_CHANGES,
	type SheetLanguage
} from '$lib/domain/review/arrangements';
import type { ReviewPlace } from '$lib/domain/review/choices';
import type { ReviewOrder } from '$lib/domain/review/dates';
import type { ReportTopic } from '$lib/domain/review/report';
import { REVIEW_COMES, REVIEW_STATUSES, type Review } from '$lib/domain/review/review';
import { TALK_OUTCOMES, TALKED_WAYS } from '$lib/domain/review/talk';
import { ANSWER_STATES, type WishKey } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import { children } from './children';
import { moment, sealed } from './columns';
import { organisations, staffMembers } from './organisations';

export const reviews = pgTable(
	'reviews',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		startsAt: moment('starts_at'),
		on: date('on_date', { mode: 'string' }),
		minutes: integer('minutes'),
		placeWords: jsonb('place_words').$type<AdultText>(),
		chairedBy: text('chaired_by', { enum: ['child', 'iro', 'child-and-iro'] }),
		dueOn: date('due_on', { mode: 'string' }),
		heldOn: date('held_on', { mode: 'string' }),
		status: text('status', { enum: REVIEW_STATUSES }).notNull().default('planned'),
		/** Which of the rules for the next review it is due by. */
		order: text('review_order').$type<ReviewOrder>(),
		/** The first day, where a rule sets a window. */
		notBefore: date('not_before', { mode: 'string' }),
		/** By which rule of which version `dueOn` was worked out; null where a person set it. */
		dueBy: jsonb('due_by').$type<Pick<ComputedDate, 'rule' | 'profile' | 'version'>>(),
		/** Worked out when the day was set. A later change of the rules never rewrites it. */
		prep: jsonb('prep').$type<ComputedDate[]>().notNull().default([]),
		/** The day for the record, however often the review was moved after it was to begin (J-3.27). */
		scheduledOn: date('scheduled_on', { mode: 'string' }),
		/** Until then, day and place are only suggested. */
		bookedAt: moment('booked_at'),
		interpreterBookedAt: moment('interpreter_booked_at'),
		moves: integer('moves').notNull().default(0),
		adjournments: integer('adjournments').notNull().default(0),
		placeKind: text('place_kind').$type<ReviewPlace>(),
		chairItems: jsonb('chair_items').$type<NonNullable<Review['chairItems']>>()
	},
	(table) => [index('reviews_child').on(table.childId)]
);

/** What became of a review's day. Rows are only ever added. */
export const reviewChanges = pgTable(
	'review_changes',
	{
		id: uuid('id').primaryKey(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		kind: text('kind', { enum: REVIEW_CHANGES }).notNull(),
		at: moment('at').notNull(),
		by: uuid('by')
			.notNull()
			.references(() => staffMembers.id),
		fromStartsAt: moment('from_starts_at'),
		fromOn: date('from_on', { mode: 'string' }),
		toStartsAt: moment('to_starts_at'),
		toOn: date('to_on', { mode: 'string' }),
		reason: text('reason', { enum: CHANGE_REASONS }),
		/** Why, in words for the child; of an adjournment also what was lacking and what the child wants. */
		sealed: sealed('sealed'),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		/** The new day lies outside what the rules allow. */
		outside: boolean('outside').notNull().default(false)
	},
	(table) => [index('review_changes_review').on(table.reviewId, table.at)]
);

/** What was answered to a child's wish for a review. The latest counts; the ones before are kept. */
export const reviewAnswers = pgTable(
	'review_answers',
	{
		id: uuid('id').primaryKey(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		wish: text('wish').$type<WishKey>().notNull(),
		state: text('state', { enum: ANSWER_STATES }).notNull(),
		by: uuid('by')
			.notNull()
			.references(() => staffMembers.id),
		at: moment('at').notNull(),
		/** The words to the child, and the entries that it answers. */
		sealed: sealed('sealed').notNull()
	},
	(table) => [index('review_answers_review').on(table.reviewId, table.at)]
);

/** Who is at a review, and for what. What is decided about somebody ends with the review (J-3.19). */
export const reviewPeople = pgTable(
	'review_people',
	{
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		/** The person's id, or that of a guest whom the child added, or of somebody new. */
		id: uuid('id').notNull(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		comes: text('comes', { enum: REVIEW_COMES }).notNull(),
		leftOut: boolean('left_out').notNull().default(false),
		/** The place is not told to them (J-3.69c). */
		hidePlace: boolean('hide_place').notNull().default(false),
		/** Names, words and reasons. */
		sealed: sealed('sealed').notNull(),
		decidedBy: uuid('decided_by')
			.notNull()
			.references(() => staffMembers.id),
		decidedAt: moment('decided_at').notNull(),
		invitedAt: moment('invited_at'),
		/** How the invitation went. Plain e-mail is no way (L-Secure). */
		invitedBy: text('invited_by', { enum: INVITE_WAYS }),
		/** When what they think came, on the form or in another way (J-3.22). */
		answeredAt: moment('answered_at')
	},
	(table) => [primaryKey({ columns: [table.reviewId, table.id] })]
);

/**
 * Parts that the child was left out of (J-3.17). The latest of a review counts; the ones before are kept. With
 * no words: in all of it again.
 */
export const reviewExclusions = pgTable(
	'review_exclusions',
	{
		id: uuid('id').primaryKey(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		by: uuid('by')
			.notNull()
			.references(() => staffMembers.id),
		at: moment('at').notNull(),
		/** Which part, why, and how the child is heard instead. */
		sealed: sealed('sealed')
	},
	(table) => [index('review_exclusions_review').on(table.reviewId, table.at)]
);

/** A day outside the limit that somebody asked for ahead, and what was decided (L-Out). */
export const reviewPermissions = pgTable(
	'review_permissions',
	{
		id: uuid('id').primaryKey(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		on: date('on_date', { mode: 'string' }).notNull(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		/** Why it is asked for. */
		sealed: sealed('sealed').notNull(),
		askedBy: uuid('asked_by')
			.notNull()
			.references(() => staffMembers.id),
		askedAt: moment('asked_at').notNull(),
		decidedBy: uuid('decided_by').references(() => staffMembers.id),
		decidedAt: moment('decided_at'),
		isAllowed: boolean('is_allowed')
	},
	(table) => [index('review_permissions_review').on(table.reviewId)]
);

/** The private talks of a child and their IRO before a review: booked, and what came of it. Rows are only ever added. */
export const privateTalks = pgTable(
	'private_talks',
	{
		id: uuid('id').primaryKey(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		kind: text('kind', { enum: ['booked', ...TALK_OUTCOMES] }).notNull(),
		by: uuid('by')
			.notNull()
			.references(() => staffMembers.id),
		/** When it was booked or written down. */
		at: moment('at').notNull(),
		startsAt: moment('starts_at'),
		/** The day of the talk, at the place. */
		on: date('on_date', { mode: 'string' }),
		way: text('way', { enum: TALKED_WAYS }),
		/** Until when it was to be written down; null where no rule says. */
		dueOn: date('due_on', { mode: 'string' }),
		dueBy: jsonb('due_by').$type<Pick<ComputedDate, 'rule' | 'profile' | 'version'>>(),
		/** All words: for the child and their IRO alone. */
		sealed: sealed('sealed').notNull()
	},
	(table) => [index('private_talks_review').on(table.reviewId)]
);

/** The social worker's report for a review, part by part. Every version is kept; the latest is what the child has. */
export const reviewReportParts = pgTable(
	'review_report_parts',
	{
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		topic: text('topic').$type<ReportTopic>().notNull(),
		version: integer('version').notNull(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		by: uuid('by')
			.notNull()
			.references(() => staffMembers.id),
		/** When it was shared with the child. */
		at: moment('at').notNull(),
		sealed: sealed('sealed').notNull()
	},
	(table) => [primaryKey({ columns: [table.reviewId, table.topic, table.version] })]
);

/** A form of somebody's own, to say before a review what they think, behind a link that works once (J-3.22). */
export const consultations = pgTable(
	'consultations',
	{
		id: uuid('id').primaryKey(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => reviews.id),
		/** Whose it is: somebody on whom it was decided for this review. */
		personId: uuid('person_id').notNull(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		/** SHA-256 of the token in the link; the token itself is kept nowhere. */
		tokenHash: text('token_hash').notNull().unique(),
		lang: text('lang').$type<SheetLanguage>().notNull(),
		/** The child's first name stands on it. */
		showsName: boolean('shows_name').notNull(),
		createdBy: uuid('created_by')
			.notNull()
			.references(() => staffMembers.id),
		createdAt: moment('created_at').notNull(),
		expiresAt: moment('expires_at').notNull(),
		endedAt: moment('ended_at'),
		answeredAt: moment('answered_at'),
		/** What they wrote; null before. */
		sealed: sealed('sealed')
	},
	(table) => [index('consultations_review').on(table.reviewId)]
);

/** A secret address at which somebody's calendar reads when their reviews are. */
export const calendarLinks = pgTable('calendar_links', {
	staffId: uuid('staff_id')
		.primaryKey()
		.references(() => staffMembers.id),
	/** SHA-256 of the token; the token itself is kept nowhere. */
	tokenHash: text('token_hash').notNull().unique(),
	madeAt: moment('made_at').notNull()
});
