import type { FeedItem } from '$lib/domain/feed/feed';
import type { KeptEntry } from '$lib/offline/store/entries';

const NEWS_KINDS = ['message', 'heard', 'plan-card', 'promise', 'person'] as const;

/** Something that is new for the child. */
export type NewsItem = FeedItem<(typeof NEWS_KINDS)[number]>;

/** What the child has not opened as it stands now, the newest first. Of people, the IRO. */
export function newsIn(
	feed: ReadonlyMap<string, FeedItem>,
	read: ReadonlyMap<string, number>,
	entries: Iterable<KeptEntry>
): NewsItem[] {
	const answered = new Set<string>();
	for (const { entry } of entries) if (entry.kind === 'heard-answer') answered.add(entry.body.heard);
	return [...feed]
		.filter(([key, item]) => item.seq > (read.get(key) ?? 0))
		.map(([, item]) => item)
		.filter(isNews)
		.filter((item) => item.kind !== 'heard' || !answered.has(item.id))
		.sort((a, b) => b.seq - a.seq);
}

function isNews(item: FeedItem): item is NewsItem {
	if (item.kind === 'person') return item.body?.role === 'iro' && item.body.until === null;
	return (NEWS_KINDS as readonly string[]).includes(item.kind);
}
