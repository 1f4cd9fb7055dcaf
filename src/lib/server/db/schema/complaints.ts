import { boolean, date, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ComplaintOutcome, ComplaintTrack } from '$lib/domain/complaints/complaint';
import type { ReferenceThing } from '$lib/domain/complaints/reference';
import { moment, sealed } from './columns';
import { entries } from './entries';
import { organisations, staffMembers } from './organisations';

/** How a complaint is looked after. Who may read one is decided by the entry that it began with, and by nothing here. */
export const complaints = pgTable(
	'complaints',
	{
		entryId: uuid('entry_id')
			.primaryKey()
			.references(() => entries.id, { onDelete: 'cascade' }),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		thing: text('thing').$type<ReferenceThing>().notNull(),
		number: integer('number').notNull(),
		track: text('track').$type<ComplaintTrack>().notNull(),
		handlerId: uuid('handler_id').references(() => staffMembers.id),
		acknowledgedAt: moment('acknowledged_at'),
		/** The member of staff who told it for the child (J-6.8); null: it came from a device. */
		toldBy: uuid('told_by').references(() => staffMembers.id),
		/** The child has to be told in person first, by this day: until then no device gets any of it. */
		tellInPersonBy: date('tell_in_person_by', { mode: 'string' })
	},
	(table) => [uniqueIndex('complaints_reference').on(table.organisationId, table.thing, table.number)]
);

/** Each stage with its days, and with what they were worked out by: a later change of the rules moves none. */
export const complaintStages = pgTable(
	'complaint_stages',
	{
		complaintId: uuid('complaint_id')
			.notNull()
			.references(() => complaints.entryId, { onDelete: 'cascade' }),
		stage: integer('stage').notNull(),
		startedOn: date('started_on', { mode: 'string' }).notNull(),
		isPanel: boolean('is_panel').notNull(),
		answerBy: date('answer_by', { mode: 'string' }),
		latestBy: date('latest_by', { mode: 'string' }),
		rule: text('rule').notNull(),
		profile: text('profile').notNull(),
		version: integer('version').notNull(),
		decidedAt: moment('decided_at'),
		decidedBy: uuid('decided_by').references(() => staffMembers.id),
		outcome: text('outcome').$type<ComplaintOutcome>(),
		/** What was decided and why. */
		sealed: sealed('sealed')
	},
	(table) => [primaryKey({ columns: [table.complaintId, table.stage] })]
);

/** A stage whose answer was put off: once, as the key says. */
export const complaintExtensions = pgTable(
	'complaint_extensions',
	{
		complaintId: uuid('complaint_id')
			.notNull()
			.references(() => complaints.entryId, { onDelete: 'cascade' }),
		stage: integer('stage').notNull(),
		at: moment('at').notNull(),
		by: uuid('by')
			.notNull()
			.references(() => staffMembers.id),
		/** The day by which the answer was owed before. */
		before: date('before', { mode: 'string' }).notNull(),
		/** Why it takes longer. */
		sealed: sealed('sealed').notNull()
	},
	(table) => [primaryKey({ columns: [table.complaintId, table.stage] })]
);
