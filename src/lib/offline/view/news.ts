import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { FeedItem } from '$lib/domain/feed/feed';
import type { ReviewPeople } from '$lib/domain/review/review';
import type { KeptEntry } from '$lib/offline/store/entries';

const NEWS_KINDS = [
	'message',
	'heard',
	'plan-card',
	'promise',
	'person',
	'advocacy',
	'review-answer',
	'review-people',
	'review-exclusion',
	'private-talk',
	'report-part',
	'complaint'
] as const;

/** Something that is new for the child. */
export type NewsItem = FeedItem<(typeof NEWS_KINDS)[number]>;

/**
 * What the child has not opened as it stands now, on this device or on another one, the newest first.
 * Of people, the IRO. Nothing is news before it is known where the child began to read.
 * @param read what was opened on this device alone
 */
export function newsIn(
	feed: ReadonlyMap<string, FeedItem>,
	read: ReadonlyMap<string, number>,
	entries: Iterable<KeptEntry>
): NewsItem[] {
	const kept = [...entries];
	const shared = sharedMarks(kept);
	if (!hasBegun(read, kept)) return [];
	const answered = new Set<string>();
	for (const { entry } of kept) {
		if (entry.kind === 'heard-answer') answered.add(entry.body.heard);
		if (entry.kind === 'review-choices')
			for (const id of Object.keys(entry.body.people ?? {})) answered.add(id);
	}
	return [...feed]
		.filter(([key, item]) => item.seq > Math.max(read.get(key) ?? 0, shared.upTo ?? 0, shared.of(item)))
		.map(([, item]) => item)
		.filter(isNews)
		.filter((item) => item.kind !== 'heard' || !answered.has(item.id))
		.filter((item) => item.kind !== 'review-people' || asksAbout(item.body, answered))
		.sort((a, b) => b.seq - a.seq);
}

/** Whether it is known, here or on another device, from where on things are new. */
export function hasBegun(read: ReadonlyMap<string, number>, entries: Iterable<KeptEntry>): boolean {
	return read.size > 0 || sharedMarks(entries).upTo !== null;
}

/** How far the child has read on any device. What a helper reads is not the child's reading. */
function sharedMarks(entries: Iterable<KeptEntry>) {
	let upTo: number | null = null;
	const items = new Map<string, number>();
	for (const { entry } of entries) {
		if (entry.kind !== 'read-marks' || entry.saidBy.by === 'helper') continue;
		if (entry.body.upTo !== undefined) upTo = Math.max(upTo ?? 0, entry.body.upTo);
		for (const { kind, id, seq } of entry.body.items ?? []) {
			const key = `${kind}/${id}`;
			items.set(key, Math.max(items.get(key) ?? 0, seq));
		}
	}
	return { upTo, of: ({ kind, id }: FeedItem) => items.get(`${kind}/${id}`) ?? 0 };
}

function isNews(item: FeedItem): item is NewsItem {
	if (item.kind === 'complaint') return item.body !== null && hasMoved(item.body);
	if (item.kind === 'review-exclusion') return item.body !== null;
	if (item.kind === 'person') return item.body?.role === 'iro' && item.body.until === null;
	return (NEWS_KINDS as readonly string[]).includes(item.kind);
}

/** Somebody new may come, and the child has not said yet whether that is OK (L-Inv2). */
function asksAbout(coming: ReviewPeople | null, answered: ReadonlySet<string>): boolean {
	return (coming?.people ?? []).some(({ id, comes }) => comes === 'asking' && !answered.has(id));
}

/** Somebody has told it for the child, has taken it on, needs more time, or has decided: the child did the rest. */
function hasMoved({ acknowledgedAt, stages, told }: ComplaintProgress): boolean {
	const last = stages.at(-1);
	const isOthersDoing = told !== undefined || acknowledgedAt !== null;
	return last?.decision != null || last?.extension !== undefined || (isOthersDoing && stages.length === 1);
}
