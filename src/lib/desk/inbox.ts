import type { HeardAnswerBody } from '$lib/domain/entries/entry';
import type { Due } from './days';
import type { Said } from './said';

export const INBOX_FILTERS = ['to-do', 'answered', 'all'] as const;

export type InboxFilter = (typeof INBOX_FILTERS)[number];

export function inboxFilter(asked: string | null): InboxFilter {
	return INBOX_FILTERS.find((filter) => filter === asked) ?? 'to-do';
}

/** One thread in the list. */
export interface InboxItem {
	id: string;
	said: Said;
	/** ISO 8601. */
	receivedAt: string;
	isNew: boolean;
	/** Null when no answer is owed, or it was given. */
	due: Due | null;
	answeredAt: string | null;
	isTakenBack: boolean;
	/** "Nearly" and "no" to what the reader heard: it waits to be put right (N-P-2). */
	heard: HeardAnswerBody['answer'] | null;
}

export interface InboxChild {
	id: string;
	name: string;
	age: number;
	items: InboxItem[];
}

/**
 * Children in the order in which they need somebody: the answer that is owed first, then what came
 * last. Within a child the same, so that nothing late stands below what is not.
 */
export function byNeed(children: readonly InboxChild[]): InboxChild[] {
	return children
		.map((child) => ({ ...child, items: [...child.items].sort(compareItems) }))
		.sort((a, b) => compareFirst(a.items[0], b.items[0]) || a.name.localeCompare(b.name));
}

function compareFirst(a: InboxItem | undefined, b: InboxItem | undefined): number {
	return a && b ? compareItems(a, b) : Number(!a) - Number(!b);
}

function compareItems(a: InboxItem, b: InboxItem): number {
	const [dueA, dueB] = [a.due?.on ?? '9999', b.due?.on ?? '9999'];
	if (dueA !== dueB) return dueA < dueB ? -1 : 1;
	return a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0;
}
