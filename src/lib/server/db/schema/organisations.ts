import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Reach } from '$lib/domain/people/person';
import type { Picture } from '$lib/domain/people/picture';
import type { StaffRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';
import { moment } from './columns';

export const organisations = pgTable(
	'organisations',
	{
		id: uuid('id').primaryKey(),
		name: text('name').notNull(),
		kind: text('kind', { enum: ['council', 'advocacy'] }).notNull(),
		/** The place that it serves; an advocacy service may serve several and has none. */
		place: text('place'),
		/** Its words are sealed under a master key of its own, which not every process has. */
		holdsKey: boolean('holds_key').notNull().default(false)
	},
	(table) => [check('organisations_kind', sql`${table.kind} in ('council', 'advocacy')`)]
);

export const staffMembers = pgTable(
	'staff_members',
	{
		id: uuid('id').primaryKey(),
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		name: text('name').notNull(),
		/** Kept in lower case. */
		email: text('email').notNull(),
		/** argon2id, in the usual encoded form. */
		passwordHash: text('password_hash').notNull(),
		role: text('role').$type<StaffRole>().notNull(),
		managerId: uuid('manager_id'),
		/** Decides on money or staff for children's plans: a conflict for an IRO (J-2.18). */
		controlsResources: boolean('controls_resources').notNull().default(false),
		photo: text('photo'),
		picture: jsonb('picture').$type<Picture>(),
		job: jsonb('job').$type<AdultText>(),
		hello: jsonb('hello').$type<AdultText>(),
		reach: jsonb('reach').$type<Reach[]>().notNull().default([]),
		/** The language of the desk for this person. */
		language: text('language').notNull().default('en'),
		active: boolean('active').notNull().default(true)
	},
	(table) => [
		uniqueIndex('staff_members_email').on(table.email),
		index('staff_members_organisation').on(table.organisationId)
	]
);

export const staffSessions = pgTable(
	'staff_sessions',
	{
		/** SHA-256 of the token; the token itself is kept nowhere. */
		tokenHash: text('token_hash').primaryKey(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staffMembers.id),
		createdAt: moment('created_at').notNull(),
		lastUsedAt: moment('last_used_at').notNull(),
		expiresAt: moment('expires_at').notNull(),
		/** False between the password and the second factor: it opens nothing but the way to that. */
		isWhole: boolean('is_whole').notNull().default(true),
		/** What a passkey was last asked to answer. */
		challenge: text('challenge')
	},
	(table) => [index('staff_sessions_expiry').on(table.expiresAt)]
);
