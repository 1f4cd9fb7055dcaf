import { isApart } from '$lib/domain/entries/apart';
import type { Entry, HeardAnswerBody } from '$lib/domain/entries/entry';
import type { HeardQuestion, Message } from '$lib/domain/feed/feed';
import type { Person } from '$lib/domain/people/person';
import { isMessageRole, type MessageRole, type PersonRole, type StaffRole } from '$lib/domain/people/roles';
import type { ChildView, NewsItem, SavedEntry } from '$lib/offline/index';

/** What the child said to one "What I heard you say", the latest answer. */
export interface HeardReply {
	body: HeardAnswerBody;
	saved: SavedEntry;
}

/** One thing in a conversation. `at` is in milliseconds. */
export type ThreadItem =
	| { by: 'me'; id: string; at: number; saved: SavedEntry }
	| {
			by: 'them';
			id: string;
			at: number;
			message: Message;
			/** What it answers, where something else stands between the two. */
			to?: SavedEntry;
	  }
	| { by: 'asking'; id: string; at: number; question: HeardQuestion; reply: HeardReply | null };

type Said = Pick<ChildView, 'entries' | 'messages' | 'heard'>;

/** The roles that an entry went to. A message goes to the IRO where it names nobody. */
export function rolesOf({ kind, to }: Entry): readonly StaffRole[] {
	if (to?.length) return to;
	return kind === 'advocate-request' ? ['advocate'] : ['iro'];
}

/** The conversation with whoever holds a role, the oldest first. */
export function threadWith(role: MessageRole, { entries, messages, heard }: Said): ThreadItem[] {
	const roleOfEntry = new Map(
		entries.map(({ entry }) => [entry.id, rolesOf(entry).find(isMessageRole) ?? 'iro'])
	);
	const apart = new Set(entries.filter(({ entry }) => isApart(entry)).map(({ entry }) => entry.id));
	const isHere = (answers: string | null, from: PersonRole) =>
		(answers === null || !apart.has(answers)) &&
		((answers === null ? undefined : roleOfEntry.get(answers)) === role ||
			((answers === null || !roleOfEntry.has(answers)) && (isMessageRole(from) ? from : 'iro') === role));
	const followedUp = new Set([
		...messages.map(({ answers }) => answers),
		...heard.map(({ entryId }) => entryId)
	]);

	const items: ThreadItem[] = [
		...entries
			.filter(({ entry }) => rolesOf(entry).includes(role) && !isApart(entry))
			.filter((saved) => isSaid(saved) && (tells(saved.entry) || followedUp.has(saved.entry.id)))
			.map((saved) => ({
				by: 'me' as const,
				id: saved.entry.id,
				at: Date.parse(saved.entry.madeAt),
				saved
			})),
		...messages
			.filter((message) => isHere(message.answers, message.from.role))
			.map((message) => ({
				by: 'them' as const,
				id: message.id,
				at: Date.parse(message.writtenAt),
				message
			})),
		...heard
			.filter((question) => isHere(question.entryId, question.from.role))
			.map((question) => ({
				by: 'asking' as const,
				id: question.id,
				at: Date.parse(question.askedAt),
				question,
				reply: replyTo(question.id, entries)
			}))
	];
	return withWhatIsAnswered(items.sort((a, b) => a.at - b.at));
}

/** So that an answer such as "I know now that you are OK with this" says what "this" is. */
function withWhatIsAnswered(items: readonly ThreadItem[]): ThreadItem[] {
	const said = new Map(
		items.flatMap((item) =>
			item.by === 'me' && item.saved.state !== 'taken-back' ? [[item.id, item.saved]] : []
		)
	);
	return items.map((item, place) => {
		if (item.by !== 'them' || item.message.answers === items[place - 1]?.id) return item;
		const to = said.get(item.message.answers ?? '');
		return to ? { ...item, to } : item;
	});
}

/**
 * A conversation shows its last few items first, and everything from the first one that is not read, up to
 * as many as a slow phone draws without a wait. What is older is a press away.
 */
export function firstShown(items: readonly ThreadItem[], news: readonly Pick<NewsItem, 'id'>[]): number {
	const LATEST = 6;
	const MOST = 40;
	const unread = new Set(news.map(({ id }) => id));
	const first = items.findIndex(({ id }) => unread.has(id));
	const latest = Math.max(0, items.length - LATEST);
	const from = Math.max(first === -1 ? latest : Math.min(first, latest), items.length - MOST);
	return items[from]?.at ?? -Infinity;
}

/** Marks each thing once, though the news change with every mark and are gone through again. */
export function readOnce(mark: (kind: NewsItem['kind'], id: string) => void): typeof mark {
	const marked = new Set<string>();
	return (kind, id) => {
		if (marked.has(id)) return;
		marked.add(id);
		mark(kind, id);
	};
}

/** Something of one's own that belongs in a list of what was sent. */
export function isSent(saved: SavedEntry): boolean {
	const { entry } = saved;
	return isSaid(saved) && (tells(entry) || (isApart(entry) && entry.kind !== 'complaint-next'));
}

/** Taken back before anybody saw it, it is gone; afterwards the conversation says that it was taken back. */
function isSaid({ state, receipt }: SavedEntry): boolean {
	return state !== 'taken-back' || (receipt?.seenAt ?? null) !== null;
}

/** A bare reaction to a card shows at the card; one that asks for something shows here too (N-P-9). */
function tells({ kind, body }: Entry): boolean {
	if (kind === 'plan-reaction')
		return body.words !== undefined || ['dont-understand', 'want-change'].includes(body.reaction);
	return ['message', 'contact-request', 'advocate-request', 'thanks'].includes(kind);
}

function replyTo(question: string, entries: readonly SavedEntry[]): HeardReply | null {
	const replies = entries.flatMap((saved): HeardReply[] =>
		saved.entry.kind === 'heard-answer' && saved.entry.body.heard === question && saved.state !== 'taken-back'
			? [{ saved, body: saved.entry.body }]
			: []
	);
	return replies.at(-1) ?? null;
}

/** Who held a role on a day (`YYYY-MM-DD`); without a day, who holds it now. */
export function personIn(role: MessageRole, people: readonly Person[], day?: string): Person | undefined {
	return people.find(
		(person) =>
			person.role === role &&
			(day === undefined
				? person.until === null
				: (person.since ?? '') <= day && day <= (person.until ?? '9999'))
	);
}
