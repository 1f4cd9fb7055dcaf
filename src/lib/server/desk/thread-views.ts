import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import type { CarriedAttachment } from '$lib/desk/attachments';
import { ageOn, dueOn } from '$lib/desk/days';
import { byNeed, type InboxChild, type InboxFilter, type InboxItem } from '$lib/desk/inbox';
import { saidIn, saidInList } from '$lib/desk/said';
import type { OpenEntry, ThreadView, Written } from '$lib/desk/thread';
import type { Entry } from '$lib/domain/entries/entry';
import { entryState } from '$lib/domain/entries/receipt';
import type { HeardQuestion, Message } from '$lib/domain/feed/feed';
import type { Person } from '$lib/domain/people/person';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import type { InboxEntry, Thread } from '$lib/server/services/threads';

/** The threads of all children of this member of staff, child by child. */
export async function inboxView(app: App, staff: StaffActor, filter: InboxFilter): Promise<InboxChild[]> {
	const children = new Map<string, InboxChild>();
	for (const entry of await app.threads.inbox(staff, filter)) {
		const { child } = entry;
		const today = app.children.today(child);
		const known = children.get(child.id) ?? {
			id: child.id,
			name: child.name,
			age: ageOn(child.birthday, today),
			items: []
		};
		known.items.push(...inboxItem(entry, today));
		children.set(child.id, known);
	}
	return byNeed([...children.values()]);
}

/** Nothing for an entry that was erased: there is nothing to show. */
export function inboxItem({ row, entry, heard, hasUnseen }: InboxEntry, today: string): InboxItem[] {
	if (!entry) return [];
	const isOpen = row.answeredAt === null && row.takenBackAt === null;
	return [
		{
			id: row.id,
			said: saidInList(entry),
			receivedAt: row.receivedAt.toISOString(),
			isNew: row.seenAt === null || hasUnseen,
			due: isOpen ? dueOn(row.answerBy, today) : null,
			answeredAt: row.answeredAt?.toISOString() ?? null,
			isTakenBack: row.takenBackAt !== null,
			heard
		}
	];
}

export function threadView(
	thread: Thread,
	reader: { staff: StaffActor; today: string; people: readonly Person[] }
): ThreadView | null {
	const { opened, card } = thread;
	if (!opened.entry) return null;
	const asked = opened.entry.kind === 'plan-reaction' ? opened.entry.body.version : null;
	return {
		entry: openEntry(thread, opened.entry, reader),
		card: card && { ...card, isAsTheySawIt: card.version === asked },
		written: opened.messages.map((message) => written(message, thread, reader.staff))
	};
}

export function openEntry(
	{ opened, receipt, fromHelperDevice }: Pick<Thread, 'opened' | 'receipt' | 'fromHelperDevice'>,
	entry: NonNullable<Thread['opened']['entry']>,
	{ today, people }: { today: string; people: readonly Person[] }
): OpenEntry {
	const { row } = opened;
	const isOpen = row.answeredAt === null && row.takenBackAt === null;
	return {
		id: row.id,
		said: saidIn(entry),
		saidBy: entry.saidBy,
		madeAt: row.madeAt.toISOString(),
		receivedAt: row.receivedAt.toISOString(),
		due: isOpen ? dueOn(row.answerBy, today) : null,
		state: entryState({ refused: false, received: true, receipt }),
		about: namedIn(entry).flatMap((id) => people.find((person) => person.id === id)?.name ?? []),
		helperDevice: fromHelperDevice,
		attachments: carried(opened, entry)
	};
}

/** Ids of the people whom it is about; of thanks, whom they are for. */
function namedIn(entry: Entry): readonly string[] {
	return entry.kind === 'thanks' ? [entry.body.for] : (entry.about ?? []);
}

function carried(
	{ attachments }: Thread['opened'],
	entry: NonNullable<Thread['opened']['entry']>
): CarriedAttachment[] {
	return attachmentIdsIn(entry).map((id) => {
		const come = attachments.find((one) => one.id === id.toLowerCase());
		if (!come) return { id, come: null };
		const { kind, seconds, words } = come;
		return { id, come: { kind, seconds, ...(words === undefined ? {} : { words }) } };
	});
}

export function written(
	{ row, authorName, content }: Thread['opened']['messages'][number],
	{ heard }: Pick<Thread, 'heard'>,
	staff: StaffActor
): Written {
	const answer = heard.get(row.id);
	return {
		id: row.id,
		kind: row.kind,
		from: authorName,
		isMine: row.authorId === staff.staffId,
		text: content.text,
		symbolLine: isMessage(content) ? (content.symbolLine ?? null) : null,
		writtenAt: row.writtenAt.toISOString(),
		heard: answer ? { answer: answer.answer, words: answer.words ?? null, at: answer.at.toISOString() } : null
	};
}

function isMessage(content: Message | HeardQuestion): content is Message {
	return 'answers' in content;
}
