import type { Receipt } from '$lib/domain/entries/receipt';
import type { EntryRow } from '$lib/server/repositories/entries';

/**
 * What the child sees of an entry's way. A name that was told once stays, and an answer that was
 * given stays given even when the thread is open again.
 */
export function toReceipt(
	row: EntryRow,
	names: { seenBy?: string; answeredBy?: string },
	before: Receipt | undefined
): Receipt {
	return {
		entryId: row.id,
		seq: row.seq,
		receivedAt: row.receivedAt.toISOString(),
		...(row.answerBy ? { answerBy: row.answerBy } : {}),
		seenAt: row.seenAt?.toISOString() ?? null,
		seenBy: names.seenBy ?? before?.seenBy ?? null,
		answeredAt: row.answeredAt?.toISOString() ?? before?.answeredAt ?? null,
		answeredBy: names.answeredBy ?? before?.answeredBy ?? null,
		doneAt: before?.doneAt ?? null,
		declined: before?.declined ?? null,
		takenBackAt: row.takenBackAt?.toISOString() ?? null
	};
}
