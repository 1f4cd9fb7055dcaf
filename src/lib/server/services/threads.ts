import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import type { HeardAnswerBody } from '$lib/domain/entries/entry';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import type { PlanHeading } from '$lib/domain/plan/headings';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { childrenOf } from '$lib/server/policy/entries';
import type { ChildRow } from '$lib/server/repositories/children';
import type { EntryKey, StoredEntry, ThreadFilter } from '$lib/server/repositories/entries';
import type { ServiceContext } from './context';
import type { OpenedEntry, StaffEntriesService } from './staff-entries';

export interface InboxEntry extends StoredEntry {
	child: ChildRow;
	/** What the child said to the latest "What I heard you say"; null while there is no answer (N-P-2). */
	heard: HeardAnswerBody['answer'] | null;
	/** Something that it carries has come, and nobody has opened that yet. */
	hasUnseen: boolean;
}

/** What the child said to one "What I heard you say", in their own words. */
export interface HeardAnswer extends HeardAnswerBody {
	entryId: string;
	at: Date;
}

/** An entry with everything that followed from it. */
export interface Thread {
	opened: OpenedEntry;
	child: ChildRow;
	/** As the child has it: the child's screen shows the same state. */
	receipt: Receipt | undefined;
	/** The child's answers, the latest to each question, by the question's id. */
	heard: Map<string, HeardAnswer>;
	/** The plan card that it is about, as it was when the child spoke. */
	card: { heading: PlanHeading; version: number; content: PlanCardContent } | null;
	/** It came from a helper's device, which gets what is written in answer as well. */
	fromHelperDevice: boolean;
}

const MOST_IN_INBOX: Record<ThreadFilter, number> = { 'to-do': 1000, answered: 200, all: 200 };

/** What a child said, with what was written and answered since: how the desk shows entries. */
export class ThreadsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly entries: StaffEntriesService
	) {}

	/** Threads of all children of this member of staff; the newest first. */
	async inbox(staff: StaffActor, show: ThreadFilter): Promise<InboxEntry[]> {
		const { repositories, db } = this.context;
		const found = await repositories.entries.threadsForStaff(db, staff, { show, limit: MOST_IN_INBOX[show] });
		const children = await repositories.children.list(db, childrenOf(db, staff));
		return this.#withState(staff, found, new Map(children.map((child) => [child.id, child])));
	}

	/** One page of the threads of one child, the newest first. @throws {Refusal} not-found */
	async ofChild(staff: StaffActor, childId: string, page: { before?: number; limit: number }) {
		const { repositories, db } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenOf(db, staff));
		if (!child) throw new Refusal('not-found');
		const filter = { ...page, childId, show: 'all', limit: page.limit + 1 } as const;
		const found = await repositories.entries.threadsForStaff(db, staff, filter);
		const items = await this.#withState(staff, found.slice(0, page.limit), new Map([[childId, child]]));
		return { items, next: found.length > page.limit ? (items.at(-1)?.row.seq ?? null) : null };
	}

	/** How many entries wait for this member of staff's answer. */
	async countWaiting(staff: StaffActor): Promise<number> {
		const counts = await this.context.repositories.entries.countWaiting(this.context.db, staff);
		return [...counts.values()].reduce((sum, count) => sum + count, 0);
	}

	/**
	 * The entry that a "yes, nearly or no" belongs to; null for an entry that begins a thread itself.
	 * Opens nothing. @throws {Refusal} not-found
	 */
	async threadOf(staff: StaffActor, key: EntryKey): Promise<string | null> {
		const { repositories, db } = this.context;
		const answers = await repositories.entries.heardAnswers(db, staff, key.childId);
		const answer = answers.find(({ row }) => row.id === key.entryId)?.entry;
		if (answer?.kind !== 'heard-answer') return null;
		return (await repositories.messages.find(db, key.childId, answer.body.heard))?.entryId ?? null;
	}

	/**
	 * Opens an entry and everything in its thread, all of which the child then sees as seen.
	 * @throws {Refusal} not-found
	 */
	async open(staff: StaffActor, key: EntryKey): Promise<Thread> {
		const { repositories, db } = this.context;
		const opened = await this.entries.open(staff, key);
		const child = await repositories.children.find(db, key.childId);
		if (!child) throw new Refusal('not-found');
		const receipt = await repositories.feed.find(db, key.childId, 'receipt', key.entryId);
		const heard = await this.#openHeard(staff, opened);
		const card = await this.#cardOf(opened);
		const role = await repositories.entries.deviceRole(db, opened.row.deviceId);
		// What an advocate writes is for the child's own devices, whoever asked.
		const isForHelper = role === 'helper' && staff.organisationKind === 'council';
		return { opened, child, receipt, heard, card, fromHelperDevice: isForHelper };
	}

	async #openHeard(staff: StaffActor, { row, messages }: OpenedEntry): Promise<Map<string, HeardAnswer>> {
		const questions = new Set(messages.map((message) => message.row.id));
		const answers = await this.context.repositories.entries.heardAnswers(this.context.db, staff, row.childId);
		const heard = new Map<string, HeardAnswer>();
		for (const { row: answerRow, entry } of answers) {
			if (entry?.kind !== 'heard-answer' || !questions.has(entry.body.heard)) continue;
			if (!answerRow.seenAt) await this.entries.open(staff, { childId: row.childId, entryId: answerRow.id });
			heard.set(entry.body.heard, { ...entry.body, entryId: answerRow.id, at: answerRow.receivedAt });
		}
		return heard;
	}

	async #cardOf({ row, entry }: OpenedEntry): Promise<Thread['card']> {
		const { repositories, db } = this.context;
		const about = aboutCard(entry);
		if (!about) return null;
		const { heading, version } = about;
		const key = { childId: row.childId, heading };
		const card =
			version === undefined
				? await repositories.plan.latest(db, row.childId, heading)
				: await repositories.plan.version(db, { ...key, version });
		return card ? { heading, version: card.version, content: card.content } : null;
	}

	async #withState(
		staff: StaffActor,
		found: StoredEntry[],
		children: ReadonlyMap<string, ChildRow>
	): Promise<InboxEntry[]> {
		const { repositories, db } = this.context;
		const carrying = found.filter(({ entry }) => entry && attachmentIdsIn(entry).length > 0);
		const heard = await repositories.messages.latestHeard(db, idsOf(found));
		const come = await repositories.attachments.ofEntries(db, staff, idsOf(carrying));
		return found.flatMap((entry) => {
			const child = children.get(entry.row.childId);
			const hasUnseen = come.get(entry.row.id)?.some(({ seenAt }) => seenAt === null) ?? false;
			return child ? [{ ...entry, child, heard: heard.get(entry.row.id) ?? null, hasUnseen }] : [];
		});
	}
}

function idsOf(found: readonly StoredEntry[]): string[] {
	return found.map(({ row }) => row.id);
}

/** The card that an entry hangs on, with its version where the child had one on the screen. */
function aboutCard(entry: OpenedEntry['entry']): { heading: PlanHeading; version?: number } | null {
	if (entry?.kind === 'plan-reaction') return { heading: entry.body.heading, version: entry.body.version };
	if (entry?.kind === 'message' && entry.body.subject?.on === 'plan')
		return { heading: entry.body.subject.heading };
	return null;
}
