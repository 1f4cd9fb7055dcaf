import { isNextOf, type ComplaintOutcome } from '$lib/domain/complaints/complaint';
import { whyNotExtendable } from '$lib/domain/complaints/procedure';
import type { AdultText } from '$lib/domain/text/text';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { invalid, Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayHandle } from '$lib/server/policy/complaints';
import type { AuditAction } from '$lib/server/repositories/audit';
import type { ComplaintRow, StoredComplaint } from '$lib/server/repositories/complaints';
import type { ComplaintsService } from './complaints';
import type { ServiceContext } from './context';
import type { EntriesService } from './entries';

/** What the complaints officer does with a complaint, and those on duty with one about safety. The child sees each step. */
export class ComplaintHandlingService {
	constructor(
		private readonly context: ServiceContext,
		private readonly entries: EntriesService,
		private readonly complaints: ComplaintsService
	) {}

	/**
	 * Takes a complaint on: from now on the child knows who looks after it.
	 * @param answerBy the day that a person sets where no rule states one
	 * @throws {Refusal} not-found; not-valid for a day that is over, or that a rule has set already
	 */
	async takeOn(staff: StaffActor, complaintId: string, { answerBy }: { answerBy?: string }): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const { stages } = await this.#lock(tx, staff, complaintId);
			const last = stages.at(-1);
			if (answerBy !== undefined && last) {
				if (last.answerBy !== null || last.outcome !== null) throw invalid('answerBy', 'day-is-set');
				if (answerBy < last.startedOn) throw invalid('answerBy', 'past');
				await repositories.complaints.setAnswerBy(tx, { complaintId, stage: last.stage }, answerBy);
			}
			await repositories.complaints.takeOn(tx, complaintId, staff.staffId, clock.now());
			await this.#note(tx, staff, complaintId, 'took-on');
			await this.complaints.publish(tx, complaintId);
		});
	}

	/**
	 * Puts off the answer of the stage that is open. The child sees the new day, and why.
	 * @throws {Refusal} not-found; not-valid for a day that the rules of the place do not let it be put off to
	 */
	async extend(
		staff: StaffActor,
		complaintId: string,
		{ answerBy, why }: { answerBy: string; why: AdultText }
	): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const { row, childId, stages } = await this.#lock(tx, staff, complaintId);
			const open = stages.at(-1);
			if (!open || open.outcome !== null) throw new Refusal('not-found');
			const today = await this.#today(tx, childId);
			const problem = whyNotExtendable(
				{ ...open, isExtended: open.extension !== null },
				{ to: answerBy, today }
			);
			if (problem || open.answerBy === null) throw invalid('answerBy', problem ?? 'no-longer-limit');
			const extension = { at: clock.now(), by: staff.staffId, before: open.answerBy, answerBy, why };
			await repositories.complaints.extend(tx, row, open.stage, extension);
			await this.#note(tx, staff, complaintId, 'extended');
			await this.complaints.publish(tx, complaintId);
		});
	}

	/**
	 * The child has been told in person of a complaint that somebody told for them: their devices get it now.
	 * @throws {Refusal} not-found, also where nothing is held
	 */
	async release(staff: StaffActor, complaintId: string): Promise<void> {
		const { repositories, db } = this.context;
		await db.transaction(async (tx) => {
			const { row } = await this.#lock(tx, staff, complaintId);
			if (row.tellInPersonBy === null) throw new Refusal('not-found');
			await repositories.complaints.release(tx, complaintId);
			await this.#note(tx, staff, complaintId, 'told-in-person');
			await this.complaints.publish(tx, complaintId);
		});
	}

	/** Decides on the stage that is open. @throws {Refusal} not-found, also when no stage is open */
	async decide(
		staff: StaffActor,
		complaintId: string,
		{ outcome, why }: { outcome: ComplaintOutcome; why: AdultText }
	): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const { row, childId, stages } = await this.#lock(tx, staff, complaintId);
			const open = stages.at(-1);
			if (!open || open.outcome !== null) throw new Refusal('not-found');
			const at = clock.now();
			const decision = { outcome, why, decidedAt: at, decidedBy: staff.staffId };
			await repositories.complaints.decide(tx, row, open.stage, decision);
			if (!row.handlerId) await repositories.complaints.takeOn(tx, complaintId, staff.staffId, at);
			for (const entryId of [complaintId, ...(await this.#unansweredNexts(tx, staff, childId, complaintId))])
				await this.#markAnswered(tx, staff, entryId, at);
			await this.#note(tx, staff, complaintId, 'decided');
			await this.complaints.publish(tx, complaintId);
		});
	}

	/** Ids of what the child said to the complaint since it was last decided: the decision answers that, too. */
	async #unansweredNexts(
		tx: Transaction,
		staff: StaffActor,
		childId: string,
		complaintId: string
	): Promise<string[]> {
		const said = await this.context.repositories.officeEntries.saidLater(tx, staff, childId);
		return said.flatMap(({ row, entry }) =>
			entry && isNextOf(entry, complaintId) && row.answeredAt === null && row.takenBackAt === null
				? row.id
				: []
		);
	}

	/** The day it is where the child lives. */
	async #today(tx: Transaction, childId: string): Promise<string> {
		const { repositories, directory, clock } = this.context;
		const child = await repositories.children.find(tx, childId);
		return dayAt(clock.now(), directory.profileOf(child?.place ?? '').timeZone);
	}

	async #markAnswered(tx: Transaction, staff: StaffActor, entryId: string, at: Date): Promise<void> {
		const { repositories } = this.context;
		const { seenAt } = await repositories.entries.mark(tx, entryId, {
			answeredAt: at,
			answeredBy: staff.staffId
		});
		const marks = seenAt ? {} : { seenAt: at, seenBy: staff.staffId };
		const row = await repositories.entries.mark(tx, entryId, { answeredAt: at, ...marks });
		const names = { answeredBy: staff.name, ...(seenAt ? {} : { seenBy: staff.name }) };
		await this.entries.publishReceipt(tx, row, names);
	}

	async #lock(
		tx: Transaction,
		staff: StaffActor,
		complaintId: string
	): Promise<StoredComplaint & { row: ComplaintRow }> {
		const { complaints } = this.context.repositories;
		const row = await complaints.lockForOffice(tx, staff, complaintId);
		if (!row || !mayHandle(staff, row.track)) throw new Refusal('not-found');
		const complaint = await complaints.find(tx, complaintId);
		if (!complaint) throw new Refusal('not-found');
		return complaint;
	}

	async #note(tx: Transaction, actor: StaffActor, complaintId: string, action: AuditAction): Promise<void> {
		const { repositories, clock } = this.context;
		const complaint = await repositories.complaints.find(tx, complaintId);
		await repositories.audit.add(tx, {
			at: clock.now(),
			actor,
			childId: complaint?.childId ?? '',
			action,
			thingKind: 'complaint',
			thingId: complaintId
		});
	}
}
