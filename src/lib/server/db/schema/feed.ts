import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { FeedKind } from '$lib/domain/feed/feed';
import { children } from './children';
import { moment, sealed } from './columns';
import { devices } from './devices';
import { organisations } from './organisations';

/**
 * What the service lets a child know: one row for each thing, in its latest form. Writing a row is
 * a deliberate act of a service; nothing comes here by itself.
 */
export const feedItems = pgTable(
	'feed_items',
	{
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		kind: text('kind').$type<FeedKind>().notNull(),
		id: text('id').notNull(),
		seq: bigint('seq', { mode: 'number' }).notNull(),
		at: moment('at').notNull(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		/** Null: it is gone, and devices drop it. */
		sealed: sealed('sealed'),
		/** `child`: the child's own devices alone. `helpers`: those of the child's helpers as well. `device`: one alone. */
		audience: text('audience', { enum: ['child', 'helpers', 'device'] }).notNull(),
		/** One device that may have this whatever else it has, because what it is about came from it. */
		deviceId: uuid('device_id').references(() => devices.id)
	},
	(table) => [
		primaryKey({ columns: [table.childId, table.kind, table.id] }),
		index('feed_items_order').on(table.childId, table.seq)
	]
);
