import { date, index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { children } from './children';
import { moment } from './columns';
import { entries } from './entries';
import { organisations, staffMembers } from './organisations';

/**
 * Which advocate is whose. These are no assignments: who works for a child at the council and who
 * stands by the child are two worlds, and no query of the one ever meets the other (D-7).
 */
export const advocacyAppointments = pgTable(
	'advocacy_appointments',
	{
		/** Also the id of the person whom the child sees. */
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		from: date('from_date', { mode: 'string' }).notNull(),
		to: date('to_date', { mode: 'string' }),
		appointedBy: uuid('appointed_by')
			.notNull()
			.references(() => staffMembers.id)
	},
	(table) => [
		uniqueIndex('advocacy_appointments_one_current')
			.on(table.childId, table.organisationId)
			.where(sql`${table.to} is null`),
		index('advocacy_appointments_staff')
			.on(table.staffId)
			.where(sql`${table.to} is null`)
	]
);

/** That somebody at the advocacy service has taken up a child's request. */
export const advocacyAcceptances = pgTable('advocacy_acceptances', {
	entryId: uuid('entry_id')
		.primaryKey()
		.references(() => entries.id),
	acceptedAt: moment('accepted_at').notNull(),
	acceptedBy: uuid('accepted_by')
		.notNull()
		.references(() => staffMembers.id)
});
