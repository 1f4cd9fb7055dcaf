import { bigint, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AttachmentKind } from '$lib/domain/attachments/attachment';
import { children } from './children';
import { moment, sealed } from './columns';
import { devices } from './devices';
import { entries } from './entries';
import { organisations } from './organisations';

/** Recordings and pictures. An id is its child's own: another child may use the same and never meet it. */
export const attachments = pgTable(
	'attachments',
	{
		childId: uuid('child_id')
			.notNull()
			.references(() => children.id),
		id: uuid('id').notNull(),
		deviceId: uuid('device_id')
			.notNull()
			.references(() => devices.id),
		/** The organisation under whose key it is sealed. */
		organisationId: uuid('organisation_id')
			.notNull()
			.references(() => organisations.id),
		kind: text('kind').$type<AttachmentKind>().notNull(),
		/** Bytes that the device said it has. */
		size: bigint('size', { mode: 'number' }).notNull(),
		/** Bytes of those that have come. */
		received: bigint('received', { mode: 'number' }).notNull().default(0),
		/** What else is known of it: the words under it; once it is whole, its type, size and length. */
		sealed: sealed('sealed').notNull(),
		/** When something of it last came. */
		touchedAt: moment('touched_at').notNull(),
		/** Since when it is whole, looked through, and can be read. */
		receivedAt: moment('received_at'),
		/** When somebody whom it was meant for first opened it. */
		seenAt: moment('seen_at')
	},
	(table) => [
		primaryKey({ columns: [table.childId, table.id] }),
		index('attachments_touched').on(table.touchedAt)
	]
);

/** The bytes of attachments, each piece sealed for its place, as long as it came. */
export const attachmentPieces = pgTable(
	'attachment_pieces',
	{
		childId: uuid('child_id').notNull(),
		attachmentId: uuid('attachment_id').notNull(),
		/** Where in the attachment it begins. */
		start: bigint('start', { mode: 'number' }).notNull(),
		size: integer('size').notNull(),
		sealed: sealed('sealed').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.childId, table.attachmentId, table.start] }),
		foreignKey({
			name: 'attachment_pieces_attachment',
			columns: [table.childId, table.attachmentId],
			foreignColumns: [attachments.childId, attachments.id]
		}).onDelete('cascade')
	]
);

/** Which entry carries which attachment. Words go first, so the attachment may be still to come. */
export const entryAttachments = pgTable(
	'entry_attachments',
	{
		entryId: uuid('entry_id')
			.notNull()
			.references(() => entries.id, { onDelete: 'cascade' }),
		attachmentId: uuid('attachment_id').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.entryId, table.attachmentId] }),
		index('entry_attachments_attachment').on(table.attachmentId)
	]
);
