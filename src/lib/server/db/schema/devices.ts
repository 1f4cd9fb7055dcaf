import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { children, people } from './children';
import { moment } from './columns';
import { staffMembers } from './organisations';

export const joiningCodes = pgTable(
	'joining_codes',
	{
		id: uuid('id').primaryKey(),
		/** HMAC of the code under the service's own key: a copy of the table lets nobody in. */
		codeHash: text('code_hash').notNull(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		role: text('role', { enum: ['child', 'helper'] }).notNull(),
		/** On a helper's code: the helper's name as the child says it. */
		helperName: text('helper_name'),
		helperPersonId: uuid('helper_person_id').references(() => people.id),
		/** Only the demo's codes can be used again. */
		reusable: boolean('reusable').notNull().default(false),
		createdBy: uuid('created_by').references(() => staffMembers.id),
		createdAt: moment('created_at').notNull(),
		expiresAt: moment('expires_at').notNull(),
		usedAt: moment('used_at'),
		revokedAt: moment('revoked_at')
	},
	(table) => [
		uniqueIndex('joining_codes_hash').on(table.codeHash),
		index('joining_codes_child').on(table.childId)
	]
);

export const devices = pgTable(
	'devices',
	{
		id: uuid('id').primaryKey(),
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		role: text('role', { enum: ['child', 'helper'] }).notNull(),
		helperName: text('helper_name'),
		name: text('name'),
		/** SHA-256 of the token; the token itself is only on the device. */
		tokenHash: text('token_hash').notNull(),
		joinedWith: uuid('joined_with').references(() => joiningCodes.id),
		createdAt: moment('created_at').notNull(),
		lastUsedAt: moment('last_used_at').notNull(),
		signedOutAt: moment('signed_out_at'),
		/** Lost, and ended from afar: it is told to wipe what it holds, and takes part no more. */
		endedAt: moment('ended_at'),
		endedBy: uuid('ended_by').references(() => staffMembers.id),
		/** Since when it has what the child and an advocate say to each other; null: it has not. */
		openedAt: moment('opened_at')
	},
	(table) => [uniqueIndex('devices_token').on(table.tokenHash), index('devices_child').on(table.childId)]
);

/** Counters of the rate limiter. Shared by all processes of the service. */
export const rateLimits = pgTable('rate_limits', {
	key: text('key').primaryKey(),
	points: integer('points').notNull().default(0),
	expire: bigint('expire', { mode: 'number' })
});
