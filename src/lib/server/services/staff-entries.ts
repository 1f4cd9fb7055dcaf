import { attachmentIdsIn, type ReceivedAttachment } from '$lib/domain/attachments/attachment';
import type { AdultText } from '$lib/domain/text/text';
import type { HeardQuestion, Message } from '$lib/domain/feed/feed';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { isAnsweredByMessage } from '$lib/server/policy/complaints';
import { childrenOf } from '$lib/server/policy/entries';
import type { EntryKey, EntryRow, StoredEntry } from '$lib/server/repositories/entries';
import type { StoredMessage } from '$lib/server/repositories/messages';
import type { ServiceContext } from './context';
import type { EntriesService } from './entries';
import type { FeedService } from './feed';
import { fromStaff } from './said-by-staff';

/** An entry with what it carries, as far as that has come. */
export interface EntryWithAttachments extends StoredEntry {
	attachments: ReceivedAttachment[];
}

export interface OpenedEntry extends EntryWithAttachments {
	childName: string;
	messages: StoredMessage[];
}

/** Entries as staff read and answer them. Every reading leaves its mark for the child to see. */
export class StaffEntriesService {
	constructor(
		private readonly context: ServiceContext,
		private readonly entries: EntriesService,
		private readonly feed: FeedService
	) {}

	/** A page of one child's entries. @throws {Refusal} not-found */
	async pageOfChild(staff: StaffActor, childId: string, page: { after: number; limit: number }) {
		const { repositories, db, clock } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenOf(db, staff));
		if (!child) throw new Refusal('not-found');
		const found = await repositories.entries.pageForStaff(db, staff, {
			childId,
			after: page.after,
			limit: page.limit + 1
		});
		await repositories.audit.add(db, {
			at: clock.now(),
			actor: staff,
			childId,
			action: 'listed',
			thingKind: 'entries'
		});
		const items = await this.#withAttachments(db, staff, found.slice(0, page.limit));
		return { items, next: items.at(-1)?.row.seq ?? page.after, more: found.length > page.limit };
	}

	/** Opens one entry. From now on the child sees that it was seen, by whom, and when. @throws {Refusal} not-found */
	async open(staff: StaffActor, key: EntryKey): Promise<OpenedEntry> {
		const { repositories, db, clock } = this.context;
		return db.transaction(async (tx) => {
			const { row, entry } = await this.#lock(tx, staff, key);
			const at = clock.now();
			const seen = row.seenAt ? row : await this.#markSeen(tx, staff, row, at);
			await repositories.audit.add(tx, {
				at,
				actor: staff,
				childId: row.childId,
				action: 'read',
				thingKind: row.kind,
				thingId: row.id
			});
			const child = await repositories.children.find(tx, row.childId);
			const messages = await repositories.messages.ofEntry(tx, row.id);
			const [carrying] = await this.#withAttachments(tx, staff, [{ row: seen, entry }]);
			const attachments = carrying?.attachments ?? [];
			return { row: seen, entry, attachments, childName: child?.name ?? '', messages };
		});
	}

	/** In the order in which each entry names them. */
	async #withAttachments(
		db: Queryable,
		staff: StaffActor,
		found: readonly StoredEntry[]
	): Promise<EntryWithAttachments[]> {
		const { attachments } = this.context.repositories;
		const idsOf = ({ entry }: StoredEntry) => (entry ? attachmentIdsIn(entry) : []);
		const carrying = found.filter((one) => idsOf(one).length > 0).map(({ row }) => row.id);
		const come = await attachments.ofEntries(db, staff, carrying);
		return found.map((one) => {
			const rows = new Map(come.get(one.row.id)?.map((row) => [row.id, row]));
			const inOrder = idsOf(one).flatMap((id) => rows.get(id.toLowerCase()) ?? []);
			return { ...one, attachments: inOrder.map((row) => attachments.open(row)) };
		});
	}

	/** Writes an answer to the child. @throws {Refusal} not-found; same-id-other-content */
	async answer(
		staff: StaffActor,
		key: EntryKey,
		answer: { id?: string; text: AdultText; symbolLine?: string }
	): Promise<{ id: string }> {
		const { repositories, db, clock } = this.context;
		return db.transaction(async (tx) => {
			const { row } = await this.#lockToAnswer(tx, staff, key);
			if (answer.id && (await this.#isWritten(tx, row, answer.id))) return { id: answer.id };
			const at = clock.now();
			const content: Message = {
				id: answer.id ?? this.context.newId(),
				from: await fromStaff(this.context, tx, staff, row.childId),
				text: answer.text,
				...(answer.symbolLine ? { symbolLine: answer.symbolLine } : {}),
				answers: row.id,
				writtenAt: at.toISOString(),
				automatic: false
			};
			await this.#write(tx, staff, row, { kind: 'answer', feedKind: 'message', content, at });
			const marks = { seenAt: row.seenAt ?? at, seenBy: row.seenBy ?? staff.staffId };
			const marked = await repositories.entries.mark(tx, row.id, {
				...marks,
				answeredAt: at,
				answeredBy: staff.staffId
			});
			await this.entries.publishReceipt(tx, marked, {
				answeredBy: staff.name,
				...(row.seenAt ? {} : { seenBy: staff.name })
			});
			return { id: content.id };
		});
	}

	/** Asks the child: is this what you said? (N-P-2) @throws {Refusal} not-found; same-id-other-content */
	async askWhatIHeard(
		staff: StaffActor,
		key: EntryKey,
		text: AdultText,
		id?: string
	): Promise<{ id: string }> {
		const { db, clock } = this.context;
		return db.transaction(async (tx) => {
			const { row } = await this.#lockToAnswer(tx, staff, key);
			if (id && (await this.#isWritten(tx, row, id))) return { id };
			const at = clock.now();
			const content: HeardQuestion = {
				id: id ?? this.context.newId(),
				entryId: row.id,
				from: await fromStaff(this.context, tx, staff, row.childId),
				text,
				askedAt: at.toISOString()
			};
			await this.#write(tx, staff, row, { kind: 'heard', feedKind: 'heard', content, at });
			if (!row.seenAt) await this.#markSeen(tx, staff, row, at);
			return { id: content.id };
		});
	}

	/** Whether this went out before, as when a form was sent twice. A child gets nothing twice. */
	async #isWritten(tx: Transaction, row: EntryRow, id: string): Promise<boolean> {
		const written = await this.context.repositories.messages.find(tx, row.childId, id);
		if (written && written.entryId !== row.id) throw new Refusal('same-id-other-content');
		return written !== undefined;
	}

	async #lock(tx: Transaction, staff: StaffActor, key: EntryKey): Promise<StoredEntry> {
		const found = await this.context.repositories.entries.lockForStaff(tx, staff, key);
		if (!found) throw new Refusal('not-found');
		return found;
	}

	async #lockToAnswer(tx: Transaction, staff: StaffActor, key: EntryKey): Promise<StoredEntry> {
		const found = await this.#lock(tx, staff, key);
		if (!isAnsweredByMessage(found.row.kind)) throw new Refusal('not-found');
		return found;
	}

	async #markSeen(tx: Transaction, staff: StaffActor, row: EntryRow, at: Date): Promise<EntryRow> {
		const marks = { seenAt: at, seenBy: staff.staffId };
		const marked = await this.context.repositories.entries.mark(tx, row.id, marks);
		await this.entries.publishReceipt(tx, marked, { seenBy: staff.name });
		return marked;
	}

	async #write(
		tx: Transaction,
		staff: StaffActor,
		row: EntryRow,
		written:
			| { kind: 'answer'; feedKind: 'message'; content: Message; at: Date }
			| { kind: 'heard'; feedKind: 'heard'; content: HeardQuestion; at: Date }
	): Promise<void> {
		const { repositories } = this.context;
		const { content, at } = written;
		await repositories.messages.add(tx, {
			childId: row.childId,
			organisationId: row.organisationId,
			kind: written.kind,
			entryId: row.id,
			authorId: staff.staffId,
			writtenAt: at,
			content
		});
		// What an advocate writes is for the child's own devices, whoever asked.
		const isForHelper =
			staff.organisationKind === 'council' &&
			(await repositories.entries.deviceRole(tx, row.deviceId)) === 'helper';
		await this.feed.publish(tx, {
			childId: row.childId,
			kind: written.feedKind,
			id: content.id,
			body: content,
			organisationId: row.organisationId,
			audience: 'child',
			...(isForHelper ? { deviceId: row.deviceId } : {})
		});
		await repositories.audit.add(tx, {
			at,
			actor: staff,
			childId: row.childId,
			action: written.kind === 'answer' ? 'answered' : 'asked-heard',
			thingKind: row.kind,
			thingId: row.id
		});
	}
}
