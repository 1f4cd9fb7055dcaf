import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Person } from '$lib/domain/people/person';
import type { PersonRole, StaffRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';
import { moment } from './columns';
import { organisations, staffMembers } from './organisations';

export const children = pgTable(
	'children',
	{
		id: uuid('id').primaryKey(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		place: text('place').notNull(),
		/** The name that the child uses. */
		name: text('name').notNull(),
		birthday: date('birthday', { mode: 'string' }).notNull(),
		pronouns: text('pronouns'),
		/** The child's first language. */
		language: text('language').notNull().default('en'),
		skin: integer('skin'),
		lookedAfterSince: date('looked_after_since', { mode: 'string' }),
		createdAt: moment('created_at').notNull(),
		/** The last number given out in this child's feed: raised by `nextNumber`, in the transaction that writes the item. */
		feedSeq: bigint('feed_seq', { mode: 'number' }).notNull().default(0),
		/** The same for this child's entries. */
		entrySeq: bigint('entry_seq', { mode: 'number' }).notNull().default(0)
	},
	(table) => [index('children_organisation').on(table.organisationId)]
);

/** People in a child's life, as that child sees them. Staff are linked, so that their own card fills in the rest. */
export const people = pgTable(
	'people',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		staffId: uuid('staff_id').references(() => staffMembers.id),
		role: text('role').$type<PersonRole>().notNull(),
		/** The name that the child uses; for staff, null takes the name from their card. */
		name: text('name'),
		details: jsonb('details')
			.$type<Partial<Pick<Person, 'job' | 'canHelpWith' | 'photo' | 'picture' | 'hello' | 'reach'>>>()
			.notNull()
			.default({}),
		since: date('since', { mode: 'string' }),
		until: date('until', { mode: 'string' }),
		whyEnded: jsonb('why_ended').$type<AdultText>(),
		order: integer('order').notNull().default(100)
	},
	(table) => [index('people_child').on(table.childId), index('people_staff').on(table.staffId)]
);

/** Who holds which role for a child, and since when. */
export const assignments = pgTable(
	'assignments',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		role: text('role').$type<StaffRole>().notNull(),
		from: date('from_date', { mode: 'string' }).notNull(),
		to: date('to_date', { mode: 'string' })
	},
	(table) => [
		uniqueIndex('assignments_one_current_iro')
			.on(table.childId)
			.where(sql`${table.role} = 'iro' and ${table.to} is null`),
		uniqueIndex('assignments_current')
			.on(table.childId, table.staffId, table.role)
			.where(sql`${table.to} is null`),
		index('assignments_staff_current')
			.on(table.staffId, table.role)
			.where(sql`${table.to} is null`)
	]
);

/** An IRO's pledge to one child, signed on a day (N-P-0). */
export const promises = pgTable(
	'promises',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		signedOn: date('signed_on', { mode: 'string' }).notNull()
	},
	(table) => [uniqueIndex('promises_once').on(table.childId, table.staffId)]
);
