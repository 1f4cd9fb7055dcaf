import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/** Who looked at or changed what. The database refuses to change or delete a row. */
export const auditEvents = pgTable(
	'audit_events',
	{
		id: bigserial('id', { mode: 'number' }).primaryKey(),
		at: moment('at').notNull(),
		actorKind: text('actor_kind', { enum: ['staff', 'device', 'service'] }).notNull(),
		actorId: uuid('actor_id'),
		childId: uuid('child_id'),
		action: text('action').notNull(),
		thingKind: text('thing_kind').notNull(),
		thingId: text('thing_id')
	},
	(table) => [index('audit_events_child').on(table.childId, table.id)]
);
