import { sql, type SQL } from 'drizzle-orm';
import type { EntryKind } from '$lib/domain/entries/entry';
import type { Queryable, Transaction } from '$lib/server/db/types';

/**
 * Kinds of entries that are no part of the record that the law keeps: talk, likings, pictures of the child's
 * own. What was said for a review, a complaint, a danger or a right stays: it is the record of a decision,
 * or of one that is owed.
 */
const ERASED: readonly EntryKind[] = [
	'message',
	'plan-reaction',
	'heard-answer',
	'contact-request',
	'settings',
	'private-topic',
	'own-picture',
	'read-marks',
	'thanks'
];

/** Whose things are erased, and by whose right: what another organisation keeps is theirs to erase. */
export interface Erased {
	childId: string;
	organisationId: string;
	at: Date;
}

interface ErasureStep {
	what: string;
	count: (of: Erased) => SQL;
	erase: (of: Erased) => SQL;
}

function erasedEntries({ childId, organisationId }: Erased): SQL {
	const kinds = sql.join(
		ERASED.map((kind) => sql`${kind}`),
		sql`, `
	);
	return sql`child_id = ${childId} and organisation_id = ${organisationId} and kind in (${kinds})`;
}

function carriedByThem(of: Erased): SQL {
	return sql`child_id = ${of.childId} and not exists (
		select 1 from entry_attachments c join entries e on e.id = c.entry_id
		where c.attachment_id = attachments.id and e.child_id = attachments.child_id
		and e.sealed is not null and not (${erasedEntries(of)}))`;
}

function openLinks({ childId, at }: Erased): SQL {
	return sql`review_id in (select id from reviews where child_id = ${childId})
		and answered_at is null and ended_at is null and expires_at > ${at}`;
}

/** In the order in which they are done: what hangs on something goes before it. */
export const ERASURE: readonly ErasureStep[] = [
	{
		what: 'recordings and pictures that nothing carries but what goes',
		count: (of) => sql`select count(*)::int as count from attachments where ${carriedByThem(of)}`,
		erase: (of) => sql`delete from attachments where ${carriedByThem(of)}`
	},
	{
		what: 'answers to what goes',
		count: (of) => sql`select count(*)::int as count from messages where child_id = ${of.childId}
			and entry_id in (select id from entries where ${erasedEntries(of)})`,
		erase: (of) => sql`delete from messages where child_id = ${of.childId}
			and entry_id in (select id from entries where ${erasedEntries(of)})`
	},
	{
		what: 'messages, reactions, likings, private topics and pictures of their own',
		count: (of) =>
			sql`select count(*)::int as count from entries where ${erasedEntries(of)} and sealed is not null`,
		erase: (of) => sql`update entries set sealed = null, taken_back_at = coalesce(taken_back_at, ${of.at})
			where ${erasedEntries(of)} and sealed is not null`
	},
	{
		what: 'what the app was told for the child’s devices',
		count: (of) => sql`select count(*)::int as count from feed_items
			where child_id = ${of.childId} and organisation_id = ${of.organisationId} and sealed is not null`,
		erase: (of) => sql`update feed_items set sealed = null
			where child_id = ${of.childId} and organisation_id = ${of.organisationId} and sealed is not null`
	},
	{
		what: 'devices, which wipe themselves',
		count: (of) => sql`select count(*)::int as count from devices
			where child_id = ${of.childId} and signed_out_at is null and ended_at is null`,
		erase: (of) => sql`update devices set ended_at = ${of.at}
			where child_id = ${of.childId} and signed_out_at is null and ended_at is null`
	},
	{
		what: 'joining codes that still work',
		count: (of) => sql`select count(*)::int as count from joining_codes
			where child_id = ${of.childId} and revoked_at is null and expires_at > ${of.at}`,
		erase: (of) => sql`update joining_codes set revoked_at = ${of.at}
			where child_id = ${of.childId} and revoked_at is null and expires_at > ${of.at}`
	},
	{
		what: 'links to forms for others that still work',
		count: (of) => sql`select count(*)::int as count from consultations where ${openLinks(of)}`,
		erase: (of) => sql`update consultations set ended_at = ${of.at} where ${openLinks(of)}`
	}
];

/** What stays, and why; for whoever asks for the erasure. */
export const STAYS = [
	'the plan in all its versions, reviews, their arrangements, the talks before them and what was said for them',
	'complaints, dangers and requests about rights, with what was decided',
	'who was whose IRO, social worker and person, and the signed promise',
	'who looked at what, which the database changes for nobody',
	'what an advocate keeps: that is for the child and the advocacy service'
] as const;

export class ErasureRepository {
	async count(db: Queryable, step: ErasureStep, of: Erased): Promise<number> {
		const { rows } = await db.execute<{ count: number }>(step.count(of));
		return rows[0]?.count ?? 0;
	}

	async erase(tx: Transaction, step: ErasureStep, of: Erased): Promise<number> {
		return (await tx.execute(step.erase(of))).rowCount ?? 0;
	}
}
