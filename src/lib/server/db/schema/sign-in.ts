import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment, sealed } from './columns';
import { organisations, staffMembers } from './organisations';

/** The secret of somebody's authenticator app (TOTP, RFC 6238). */
export const staffAuthenticators = pgTable('staff_authenticators', {
	staffId: uuid('staff_id')
		.primaryKey()
		.references(() => staffMembers.id),
	organisationId: uuid('organisation_id')
		.notNull()
		.references(() => organisations.id),
	sealed: sealed('sealed').notNull(),
	/** Since when it counts: whoever set it up has shown that they have it. */
	confirmedAt: moment('confirmed_at'),
	/** The stretch of 30 seconds of the last code that was taken: none is taken twice. */
	lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0)
});

export const staffPasskeys = pgTable(
	'staff_passkeys',
	{
		/** As the browser names it, in base64url. */
		id: text('id').primaryKey(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		/** In base64url. It proves, and opens nothing. */
		publicKey: text('public_key').notNull(),
		counter: integer('counter').notNull(),
		transports: text('transports').array().notNull(),
		createdAt: moment('created_at').notNull(),
		lastUsedAt: moment('last_used_at')
	},
	(table) => [index('staff_passkeys_staff').on(table.staffId)]
);

/** Codes on paper, each for once, for whoever has lost the rest. Only their hashes. */
export const staffRecoveryCodes = pgTable(
	'staff_recovery_codes',
	{
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		codeHash: text('code_hash').notNull(),
		usedAt: moment('used_at')
	},
	(table) => [primaryKey({ columns: [table.staffId, table.codeHash] })]
);

/** Who somebody is for their organisation's own sign-in (OpenID Connect). */
export const staffIdentities = pgTable(
	'staff_identities',
	{
		issuer: text('issuer').notNull(),
		subject: text('subject').notNull(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		linkedAt: moment('linked_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.issuer, table.subject] })]
);
