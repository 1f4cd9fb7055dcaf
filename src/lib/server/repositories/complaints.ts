import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StageExtension } from '$lib/domain/complaints/complaint';
import { MOST_REFERENCES, referenceFor } from '$lib/domain/complaints/reference';
import type { Entry } from '$lib/domain/entries/entry';
import type { AdultText } from '$lib/domain/text/text';
import {
	complaintExtensions,
	complaints,
	complaintStages,
	entries,
	entrySubjects,
	staffMembers
} from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { complaintsOfDevice } from '$lib/server/policy/complaints';
import { officeEntriesReadableBy } from '$lib/server/policy/entries';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import { openStored } from './entries';
import type { StaffRow } from './staff';

export type ComplaintRow = typeof complaints.$inferSelect;
export type StageRow = Omit<typeof complaintStages.$inferSelect, 'sealed'> & {
	/** What was decided and why. */
	why: AdultText | null;
	decidedByName: string | null;
	extension: StageExtension | null;
};

export interface StoredComplaint {
	row: ComplaintRow;
	childId: string;
	/** The device that it came from; null where a member of staff told it. */
	deviceId: string | null;
	handler: StaffRow | null;
	/** What a member of staff told for the child, and who did. */
	told: { by: StaffRow; entry: Entry<'complaint'>; at: Date } | null;
	/** The earliest first. */
	stages: StageRow[];
}

const decider = alias(staffMembers, 'decider');
const teller = alias(staffMembers, 'teller');
const extender = alias(staffMembers, 'extender');

function contextOf(complaintId: string, stage: number): string {
	return `complaint/${complaintId}/${stage}`;
}

function extensionContextOf(complaintId: string, stage: number): string {
	return `${contextOf(complaintId, stage)}/extension`;
}

export class ComplaintsRepository {
	constructor(private readonly keys: KeyRing) {}

	/** Begins a complaint, under the first reference of it that its service has not given yet. */
	async add(
		tx: Transaction,
		complaint: Pick<ComplaintRow, 'entryId' | 'organisationId' | 'track' | 'toldBy' | 'tellInPersonBy'>
	): Promise<void> {
		for (let taken = 0; taken < MOST_REFERENCES; taken += 1) {
			const [row] = await tx
				.insert(complaints)
				.values({ ...complaint, ...referenceFor(complaint.entryId, taken) })
				.onConflictDoNothing()
				.returning();
			if (row) return;
		}
		throw new Error('The service has given every reference that there is');
	}

	async addStage(
		tx: Transaction,
		stage: Omit<typeof complaintStages.$inferInsert, 'decidedAt' | 'decidedBy' | 'outcome' | 'sealed'>
	): Promise<void> {
		await tx.insert(complaintStages).values(stage);
	}

	/** Callers have checked that it may be read. */
	async find(db: Queryable, complaintId: string): Promise<StoredComplaint | undefined> {
		const [found] = await db
			.select({ row: complaints, began: entries, handler: staffMembers, teller })
			.from(complaints)
			.innerJoin(entries, eq(entries.id, complaints.entryId))
			.leftJoin(staffMembers, eq(staffMembers.id, complaints.handlerId))
			.leftJoin(teller, eq(teller.id, complaints.toldBy))
			.where(eq(complaints.entryId, complaintId));
		if (!found) return undefined;
		const { row, began, handler } = found;
		const stages = await db
			.select({
				stage: complaintStages,
				decidedByName: decider.name,
				extension: complaintExtensions,
				extendedBy: extender.name
			})
			.from(complaintStages)
			.leftJoin(decider, eq(decider.id, complaintStages.decidedBy))
			.leftJoin(
				complaintExtensions,
				and(
					eq(complaintExtensions.complaintId, complaintStages.complaintId),
					eq(complaintExtensions.stage, complaintStages.stage)
				)
			)
			.leftJoin(extender, eq(extender.id, complaintExtensions.by))
			.where(eq(complaintStages.complaintId, complaintId))
			.orderBy(asc(complaintStages.stage));
		return {
			row,
			childId: began.childId,
			deviceId: began.deviceId,
			handler,
			told: found.teller && this.#told(found.teller, began),
			stages: stages.map(({ stage: { sealed, ...stage }, decidedByName, extension, extendedBy }) => ({
				...stage,
				why: sealed && this.#openText(row, contextOf(complaintId, stage.stage), sealed),
				decidedByName,
				extension: extension && {
					at: extension.at.toISOString(),
					by: extendedBy ?? '',
					before: extension.before,
					why: this.#openText(row, extensionContextOf(complaintId, stage.stage), extension.sealed)
				}
			}))
		};
	}

	#openText({ organisationId }: ComplaintRow, context: string, sealed: Buffer): AdultText {
		return this.keys.open(organisationId, context, sealed) as AdultText;
	}

	#told(by: StaffRow, began: typeof entries.$inferSelect): StoredComplaint['told'] {
		const { entry } = openStored(this.keys, began);
		return entry?.kind === 'complaint' ? { by, entry, at: began.receivedAt } : null;
	}

	/** Whether this member of staff told this complaint: a form that is sent twice tells it once. */
	async isToldBy(db: Queryable, staff: StaffActor, complaintId: string): Promise<boolean> {
		const [found] = await db
			.select({ toldBy: complaints.toldBy })
			.from(complaints)
			.where(eq(complaints.entryId, complaintId));
		return found?.toldBy === staff.staffId;
	}

	/** The child has been told in person: nothing is held any more. */
	async release(tx: Transaction, complaintId: string): Promise<void> {
		await tx.update(complaints).set({ tellInPersonBy: null }).where(eq(complaints.entryId, complaintId));
	}

	/** The entry that a complaint which this device knows of began with, locked, with those who are kept from it. */
	async lockForDevice(tx: Transaction, device: DeviceActor, complaintId: string) {
		const [row] = await tx
			.select({ toRoles: entries.toRoles })
			.from(entries)
			.innerJoin(complaints, eq(complaints.entryId, entries.id))
			.where(and(eq(entries.id, complaintId), complaintsOfDevice(tx, device), isNull(entries.takenBackAt)))
			.for('no key update');
		if (!row) return undefined;
		const kept = await tx
			.select({ staffId: entrySubjects.staffId })
			.from(entrySubjects)
			.where(eq(entrySubjects.entryId, complaintId));
		return { toRoles: row.toRoles, subjectStaffIds: kept.map(({ staffId }) => staffId) };
	}

	/** Locks a complaint that came to this member of staff's office. */
	async lockForOffice(tx: Transaction, staff: StaffActor, complaintId: string): Promise<ComplaintRow | null> {
		const [found] = await tx
			.select({ row: complaints })
			.from(complaints)
			.innerJoin(entries, eq(entries.id, complaints.entryId))
			.where(
				and(
					eq(complaints.entryId, complaintId),
					isNotNull(entries.sealed),
					officeEntriesReadableBy(tx, staff)
				)
			)
			.for('no key update');
		return found?.row ?? null;
	}

	async takeOn(tx: Transaction, complaintId: string, handlerId: string, at: Date): Promise<void> {
		await tx
			.update(complaints)
			.set({ handlerId, acknowledgedAt: at })
			.where(eq(complaints.entryId, complaintId));
	}

	async setAnswerBy(
		tx: Transaction,
		key: { complaintId: string; stage: number },
		answerBy: string
	): Promise<void> {
		await tx.update(complaintStages).set({ answerBy }).where(stageKey(key));
	}

	/** Puts the answer of a stage off. The key lets it be done once. */
	async extend(
		tx: Transaction,
		complaint: ComplaintRow,
		stage: number,
		extension: { at: Date; by: string; before: string; answerBy: string; why: AdultText }
	): Promise<void> {
		const { why, answerBy, ...extended } = extension;
		const key = { complaintId: complaint.entryId, stage };
		const context = extensionContextOf(key.complaintId, stage);
		const sealed = this.keys.seal(complaint.organisationId, context, why);
		await tx.insert(complaintExtensions).values({ ...key, ...extended, sealed });
		await this.setAnswerBy(tx, key, answerBy);
	}

	async decide(
		tx: Transaction,
		complaint: ComplaintRow,
		stage: number,
		decision: Required<Pick<StageRow, 'decidedAt' | 'decidedBy' | 'outcome'>> & { why: AdultText }
	): Promise<void> {
		const { why, ...decided } = decision;
		const complaintId = complaint.entryId;
		const sealed = this.keys.seal(complaint.organisationId, contextOf(complaintId, stage), why);
		await tx
			.update(complaintStages)
			.set({ ...decided, sealed })
			.where(stageKey({ complaintId, stage }));
	}

	/** A complaint that was taken back before anybody saw it leaves nothing. */
	async remove(tx: Transaction, complaintId: string): Promise<void> {
		await tx.delete(complaints).where(eq(complaints.entryId, complaintId));
	}

	/** Whose entry it is that came to this member of staff's office; null where none such came. */
	async childOf(db: Queryable, staff: StaffActor, entryId: string): Promise<string | null> {
		const [found] = await db
			.select({ childId: entries.childId })
			.from(entries)
			.where(and(eq(entries.id, entryId), officeEntriesReadableBy(db, staff)));
		return found?.childId ?? null;
	}

	/** The last stage of each of these complaints. */
	async latestStages(db: Queryable, complaintIds: readonly string[]) {
		if (complaintIds.length === 0) return [];
		return db
			.selectDistinctOn([complaintStages.complaintId], {
				complaint: complaints,
				stage: complaintStages,
				handlerName: staffMembers.name
			})
			.from(complaintStages)
			.innerJoin(complaints, eq(complaints.entryId, complaintStages.complaintId))
			.leftJoin(staffMembers, eq(staffMembers.id, complaints.handlerId))
			.where(inArray(complaintStages.complaintId, [...complaintIds]))
			.orderBy(asc(complaintStages.complaintId), desc(complaintStages.stage));
	}
}

function stageKey({ complaintId, stage }: { complaintId: string; stage: number }) {
	return and(eq(complaintStages.complaintId, complaintId), eq(complaintStages.stage, stage));
}
