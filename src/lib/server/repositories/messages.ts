import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { HeardQuestion, Message } from '$lib/domain/feed/feed';
import { messages, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';

export type MessageRow = typeof messages.$inferSelect;

export interface StoredMessage {
	row: MessageRow;
	authorName: string;
	content: Message | HeardQuestion;
}

interface NewMessage {
	childId: string;
	organisationId: string;
	kind: MessageRow['kind'];
	entryId: string;
	authorId: string;
	writtenAt: Date;
	content: Message | HeardQuestion;
}

function contextOf(childId: string, id: string): string {
	return `message/${childId}/${id}`;
}

export class MessagesRepository {
	constructor(private readonly keys: KeyRing) {}

	async add(tx: Transaction, { content, ...message }: NewMessage): Promise<void> {
		const sealed = this.keys.seal(message.organisationId, contextOf(message.childId, content.id), content);
		await tx.insert(messages).values({ ...message, id: content.id, sealed });
	}

	/** What staff wrote to an entry, the oldest first. Callers have checked that the reader may read the entry. */
	async ofEntry(db: Queryable, entryId: string): Promise<StoredMessage[]> {
		const rows = await db
			.select({ row: messages, authorName: staffMembers.name })
			.from(messages)
			.innerJoin(staffMembers, eq(staffMembers.id, messages.authorId))
			.where(eq(messages.entryId, entryId))
			.orderBy(asc(messages.writtenAt), asc(messages.id));
		return rows.map(({ row, authorName }) => ({
			row,
			authorName,
			content: this.keys.open(row.organisationId, contextOf(row.childId, row.id), row.sealed) as Message
		}));
	}

	/** One thing that staff wrote to this child. */
	async find(db: Queryable, childId: string, id: string): Promise<MessageRow | undefined> {
		const [row] = await db
			.select()
			.from(messages)
			.where(and(eq(messages.id, id), eq(messages.childId, childId)));
		return row;
	}

	/** What the child said to the latest "What I heard you say" of each of these entries, where one was answered. */
	async latestHeard(
		db: Queryable,
		entryIds: readonly string[]
	): Promise<Map<string, NonNullable<MessageRow['heardAnswer']>>> {
		if (entryIds.length === 0) return new Map();
		const rows = await db
			.selectDistinctOn([messages.entryId], { entryId: messages.entryId, answer: messages.heardAnswer })
			.from(messages)
			.where(and(inArray(messages.entryId, [...entryIds]), eq(messages.kind, 'heard')))
			.orderBy(asc(messages.entryId), desc(messages.writtenAt));
		return new Map(rows.flatMap(({ entryId, answer }) => (entryId && answer ? [[entryId, answer]] : [])));
	}

	/** Notes the child's answer to "What I heard you say"; returns the question, or undefined when the child has none such. */
	async answerHeard(
		tx: Transaction,
		key: { id: string; childId: string },
		answer: MessageRow['heardAnswer'],
		at: Date
	): Promise<MessageRow | undefined> {
		const [row] = await tx
			.update(messages)
			.set({ heardAnswer: answer, heardAnsweredAt: at })
			.where(and(eq(messages.id, key.id), eq(messages.childId, key.childId), eq(messages.kind, 'heard')))
			.returning();
		return row;
	}
}
