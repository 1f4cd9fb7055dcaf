import type { SettingsBody } from '$lib/domain/entries/entry';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { AdultText } from '$lib/domain/text/text';
import { currentPeople, type Person } from '$lib/domain/people/person';
import { isOfficeRole } from '$lib/domain/people/roles';
import { isUnnamed } from '$lib/domain/rights-requests/rights-request';
import { dayAt } from '$lib/server/clock';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ChildRow } from '$lib/server/repositories/children';
import type { StoredComplaint } from '$lib/server/repositories/complaints';
import type { StoredEntry } from '$lib/server/repositories/entries';
import { toPerson } from '$lib/server/repositories/people';
import type { ComplaintsService } from './complaints';
import type { ServiceContext } from './context';
import type { OpenedEntry, StaffEntriesService } from './staff-entries';

/** Something that a child told an office: a complaint, that they are not safe, or what owes them an answer. */
export interface ConcernRow extends StoredEntry {
	/** Null where the child gave no name. */
	child: ChildRow | null;
	/** The day it is where the child lives. */
	today: string;
	/** Nobody of the office has opened it, or what the child said to it later. */
	isNew: boolean;
	complaint: ConcernComplaint | null;
}

export interface ConcernComplaint {
	thing: StoredComplaint['row']['thing'];
	number: number;
	stage: number;
	handlerName: string | null;
	/** The day by which an answer is owed; null where nobody has set one. */
	answerBy: string | null;
	isDecided: boolean;
}

export interface OpenConcern {
	opened: OpenedEntry;
	child: ChildRow;
	today: string;
	isUnnamed: boolean;
	settings: SettingsBody;
	receipt: Receipt | undefined;
	people: Person[];
	complaint: StoredComplaint | null;
	/** The same, as the child sees it, or will once they have been told in person. */
	progress: ComplaintProgress | null;
	/** What the child said to the complaint later, the earliest first. */
	later: OpenedEntry[];
	fromHelperDevice: boolean;
}

const MOST = 300;

/** What children told an office, as whoever holds it reads and answers it. Nobody else has a word of it. */
export class ConcernsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly entries: StaffEntriesService,
		private readonly complaints: ComplaintsService
	) {}

	/** The newest first. */
	async list(staff: StaffActor): Promise<ConcernRow[]> {
		const { repositories, db } = this.context;
		const found = await repositories.officeEntries.list(db, staff, MOST);
		const stages = await repositories.complaints.latestStages(
			db,
			found.map(({ row }) => row.id)
		);
		const children = await repositories.children.listByIds(db, [
			...new Set(found.map(({ row }) => row.childId))
		]);
		const unread = await this.#unreadLater(staff);
		return found.flatMap((stored): ConcernRow[] => {
			const child = children.find(({ id }) => id === stored.row.childId);
			if (!child) return [];
			const latest = stages.find(({ complaint }) => complaint.entryId === stored.row.id);
			return [
				{
					...stored,
					child: stored.entry && isUnnamed(stored.entry) ? null : child,
					today: this.#today(child),
					isNew: stored.row.seenAt === null || unread.has(stored.row.id),
					complaint: latest
						? {
								thing: latest.complaint.thing,
								number: latest.complaint.number,
								stage: latest.stage.stage,
								handlerName: latest.handlerName,
								answerBy: latest.stage.answerBy,
								isDecided: latest.stage.outcome !== null
							}
						: null
				}
			];
		});
	}

	/** How many of them wait for this office. */
	async countOpen(staff: StaffActor): Promise<number> {
		const { repositories, db } = this.context;
		return isOfficeRole(staff.role) ? repositories.officeEntries.countOpen(db, staff) : 0;
	}

	/** Opens one; from now on the child sees that it was seen. @throws {Refusal} not-found */
	async open(staff: StaffActor, entryId: string): Promise<OpenConcern> {
		const { repositories, db } = this.context;
		const childId = await this.#childOf(staff, entryId);
		const opened = await this.entries.open(staff, { childId, entryId });
		const child = await repositories.children.find(db, childId);
		if (!child) throw new Refusal('not-found');
		const settings = await repositories.feed.find(db, childId, 'settings', childId);
		const receipt = await repositories.feed.find(db, childId, 'receipt', entryId);
		const people = await repositories.people.ofChild(db, childId);
		const complaint = await repositories.complaints.find(db, entryId);
		const role = await repositories.entries.deviceRole(db, opened.row.deviceId);
		return {
			opened,
			child,
			today: this.#today(child),
			isUnnamed: opened.entry !== null && isUnnamed(opened.entry),
			settings: settings ?? {},
			receipt,
			people: currentPeople(people.map((person) => toPerson(person, null))),
			complaint: complaint ?? null,
			progress: complaint ? await this.complaints.progress(db, complaint) : null,
			later: complaint ? await this.#saidLater(staff, childId, entryId) : [],
			fromHelperDevice: role === 'helper'
		};
	}

	/** Answers what is no complaint. @throws {Refusal} not-found */
	async answer(
		staff: StaffActor,
		entryId: string,
		answer: { id?: string; text: AdultText; symbolLine?: string }
	): Promise<{ id: string }> {
		const childId = await this.#childOf(staff, entryId);
		return this.entries.answer(staff, { childId, entryId }, answer);
	}

	async #saidLater(staff: StaffActor, childId: string, complaintId: string): Promise<OpenedEntry[]> {
		const { repositories, db } = this.context;
		const said = await repositories.officeEntries.saidLater(db, staff, childId);
		const later: OpenedEntry[] = [];
		for (const { row, entry } of said) {
			if (entry?.kind !== 'complaint-next' || entry.body.complaint !== complaintId) continue;
			later.push(await this.entries.open(staff, { childId, entryId: row.id }));
		}
		return later;
	}

	/** Complaints to which a child said something later that nobody has opened. */
	async #unreadLater(staff: StaffActor): Promise<Set<string>> {
		const said = await this.context.repositories.officeEntries.unreadLater(this.context.db, staff);
		return new Set(
			said.flatMap(({ entry }) => (entry?.kind === 'complaint-next' ? entry.body.complaint : []))
		);
	}

	async #childOf(staff: StaffActor, entryId: string): Promise<string> {
		const { repositories, db } = this.context;
		const childId = await repositories.complaints.childOf(db, staff, entryId);
		if (!childId) throw new Refusal('not-found');
		return childId;
	}

	#today(child: ChildRow): string {
		return dayAt(this.context.clock.now(), this.context.directory.profileOf(child.place).timeZone);
	}
}
