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
import type { ServiceContext } from './context';
import type { OpenedEntry, StaffEntriesService } from './staff-entries';

/** Something that a child told an office: a complaint, that they are not safe, or what owes them an answer. */
export interface ConcernRow extends StoredEntry {
	/** Null where the child gave no name. */
	child: ChildRow | null;
	/** The day it is where the child lives. */
	today: string;
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
	/** The same, as the child sees it. */
	progress: ComplaintProgress | null;
	/** What the child said to the complaint later, the earliest first. */
	later: OpenedEntry[];
	fromHelperDevice: boolean;
}

const MOST = 300;

/** What children told an office, as whoever holds it reads and answers it. Nobody else has any of it. */
export class ConcernsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly entries: StaffEntriesService
	) {}

	/** The newest first. */
	async list(staff: StaffActor): Promise<ConcernRow[]> {
		const { repositories, db } = this.context;
		const found = await repositories.officeEntries.list(db, staff, MOST);
		const [stages, children] = await Promise.all([
			repositories.complaints.latestStages(
				db,
				found.map(({ row }) => row.id)
			),
			repositories.children.listByIds(db, [...new Set(found.map(({ row }) => row.childId))])
		]);
		return found.flatMap((stored): ConcernRow[] => {
			const child = children.find(({ id }) => id === stored.row.childId);
			if (!child) return [];
			const latest = stages.find(({ complaint }) => complaint.entryId === stored.row.id);
			return [
				{
					...stored,
					child: stored.entry && isUnnamed(stored.entry) ? null : child,
					today: this.#today(child),
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
		const [settings, receipt, people, complaint, progress, role] = await Promise.all([
			repositories.feed.find(db, childId, 'settings', childId),
			repositories.feed.find(db, childId, 'receipt', entryId),
			repositories.people.ofChild(db, childId),
			repositories.complaints.find(db, entryId),
			repositories.feed.find(db, childId, 'complaint', entryId),
			repositories.entries.deviceRole(db, opened.row.deviceId)
		]);
		return {
			opened,
			child,
			today: this.#today(child),
			isUnnamed: opened.entry !== null && isUnnamed(opened.entry),
			settings: settings ?? {},
			receipt,
			people: currentPeople(people.map((person) => toPerson(person, null))),
			complaint: complaint ?? null,
			progress: progress ?? null,
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
