import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import type { AdultText } from '$lib/domain/text/text';
import { children } from './children';
import { moment } from './columns';
import { staffMembers } from './organisations';

/** Every version of every card. The latest of a heading is what the child has. */
export const planCards = pgTable(
	'plan_cards',
	{
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		heading: text('heading').$type<PlanHeading>().notNull(),
		version: integer('version').notNull(),
		content: jsonb('content').$type<PlanCardContent>().notNull(),
		why: jsonb('why').$type<AdultText>(),
		publishedAt: moment('published_at').notNull(),
		publishedBy: uuid('published_by')
			.notNull()
			.references(() => staffMembers.id)
	},
	(table) => [primaryKey({ columns: [table.childId, table.heading, table.version] })]
);

/** The last time somebody checked the whole plan (N-P-8). */
export const planChecks = pgTable('plan_checks', {
	childId: uuid('child_id')
		.primaryKey()
		.references(() => children.id),
	checkedBy: uuid('checked_by')
		.notNull()
		.references(() => staffMembers.id),
	checkedOn: date('checked_on', { mode: 'string' }).notNull()
});
