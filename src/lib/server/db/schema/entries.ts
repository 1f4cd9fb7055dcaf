import { sql } from 'drizzle-orm';
import { bigint, date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { EntryKind, SaidBy } from '$lib/domain/entries/entry';
import { OFFICE_ROLES, type StaffRole } from '$lib/domain/people/roles';
import { children } from './children';
import { moment, sealed } from './columns';
import { devices } from './devices';
import { organisations, staffMembers } from './organisations';
import { reviews } from './reviews';

/** As the database reads it: an index helps only a query that says the same, word for word. */
export const OFFICES = sql.raw(`'{${OFFICE_ROLES.join(',')}}'::text[]`);

/** What a child, or a helper, said. Rows are only ever added, marked as seen or answered, or taken back. */
export const entries = pgTable(
	'entries',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		/** Null for what a member of staff told for the child at the desk. */
		deviceId: uuid('device_id').references(() => devices.id),
		/** The organisation under whose key the body is sealed. */
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		seq: bigint('seq', { mode: 'number' }).notNull(),
		/** The review that it is for. It may be over by the time an entry that was made offline comes. */
		reviewId: uuid('review_id').references(() => reviews.id),
		kind: text('kind').$type<EntryKind>().notNull(),
		saidBy: text('said_by').$type<SaidBy['by']>().notNull(),
		/** Roles that may read it, as routed when it came in. */
		toRoles: text('to_roles').array().$type<StaffRole[]>().notNull(),
		/** Keyed digest of the whole entry as sent, to tell "the same again" from "the same id, other content". */
		digest: text('digest').notNull(),
		/** The whole entry as sent. Null once it was taken back before anybody saw it. */
		sealed: sealed('sealed'),
		madeAt: moment('made_at').notNull(),
		receivedAt: moment('received_at').notNull(),
		/** The day by which an answer is owed; null where none is. */
		answerBy: date('answer_by', { mode: 'string' }),
		seenAt: moment('seen_at'),
		seenBy: uuid('seen_by').references(() => staffMembers.id),
		answeredAt: moment('answered_at'),
		answeredBy: uuid('answered_by').references(() => staffMembers.id),
		takenBackAt: moment('taken_back_at')
	},
	(table) => [
		uniqueIndex('entries_child_seq').on(table.childId, table.seq),
		index('entries_waiting').on(table.childId, table.answeredAt),
		index('entries_review').on(table.reviewId),
		index('entries_office')
			.on(table.organisationId, table.receivedAt)
			.where(sql`${table.toRoles} && ${OFFICES}`),
		index('entries_organisation_child').on(table.organisationId, table.childId)
	]
);

/** Staff whom an entry is about. They never read it, whatever role they hold (D-6). */
export const entrySubjects = pgTable(
	'entry_subjects',
	{
		entryId: uuid('entry_id')
			.notNull()
			.references(() => entries.id, { onDelete: 'cascade' }),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id)
	},
	(table) => [primaryKey({ columns: [table.entryId, table.staffId] })]
);

/** What staff wrote to a child: answers, and "What I heard you say". */
export const messages = pgTable(
	'messages',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		kind: text('kind', { enum: ['answer', 'heard'] }).notNull(),
		entryId: uuid('entry_id').references(() => entries.id),
		authorId: uuid('author_id')
			.notNull()
			.references(() => staffMembers.id),
		sealed: sealed('sealed').notNull(),
		writtenAt: moment('written_at').notNull(),
		/** For `heard`: what the child said to it. */
		heardAnswer: text('heard_answer', { enum: ['yes', 'nearly', 'no'] }),
		heardAnsweredAt: moment('heard_answered_at')
	},
	(table) => [index('messages_entry').on(table.entryId), index('messages_child').on(table.childId)]
);
