import type { ComplaintProgress, ComplaintTrack } from '$lib/domain/complaints/complaint';
import { stageDays, stageRule } from '$lib/domain/complaints/procedure';
import type { Entry } from '$lib/domain/entries/entry';
import type { JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import { dayAt } from '$lib/server/clock';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { holidaysAround } from '$lib/server/holidays';
import { invalid } from '$lib/server/http/problem';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { ComplaintRow, StageRow, StoredComplaint } from '$lib/server/repositories/complaints';
import type { EntryRow } from '$lib/server/repositories/entries';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';
import { fromStaff } from './said-by-staff';

/** Of a complaint that a member of staff told: who did, and the day by which the child is told in person first. */
export type Told = Pick<ComplaintRow, 'toldBy' | 'tellInPersonBy'>;

/** How complaints come in and go on, and what the child is told of each. */
export class ComplaintsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService
	) {}

	/** What an entry changes of a complaint: it begins one, or takes one to its next stage. */
	async receive(tx: Transaction, row: EntryRow, entry: Entry, profile: JurisdictionProfile): Promise<void> {
		if (entry.kind === 'complaint') await this.begin(tx, row, entry, profile);
		if (entry.kind === 'complaint-next' && entry.body.ownView === undefined)
			await this.#goOn(tx, row, entry.body.complaint, profile);
	}

	/** Begins a complaint, and tells the child of it unless that waits. */
	async begin(
		tx: Transaction,
		row: EntryRow,
		{ body }: Entry<'complaint'>,
		profile: JurisdictionProfile,
		told: Told = { toldBy: null, tellInPersonBy: null }
	): Promise<void> {
		const track = body.hurt ? 'safety' : 'complaint';
		const { id: entryId, organisationId } = row;
		await this.context.repositories.complaints.add(tx, { entryId, organisationId, track, ...told });
		await this.#addStage(tx, { complaintId: entryId, track, stage: 1, at: row.receivedAt }, profile);
		await this.publish(tx, entryId);
	}

	/**
	 * Who gets what a child says to a complaint later: whoever has the complaint, and nobody who was
	 * kept from it.
	 * @throws {Refusal} not-valid where this device has no such complaint
	 */
	async routeOfNext(tx: Transaction, device: DeviceActor, complaintId: string) {
		const found = await this.context.repositories.complaints.lockForDevice(tx, device, complaintId);
		if (!found) throw invalid('body.complaint', 'unknown-complaint');
		return found;
	}

	/** A complaint was taken back before anybody saw it. */
	async erase(tx: Transaction, row: EntryRow): Promise<void> {
		if (row.kind !== 'complaint') return;
		const { repositories } = this.context;
		await repositories.complaints.remove(tx, row.id);
		await this.#publish(tx, { ...row, complaintId: row.id }, null);
	}

	/**
	 * Tells the child's devices how far a complaint has come, and the helper's device that it came from.
	 * Nobody's, while the child has to be told in person first.
	 */
	async publish(tx: Transaction, complaintId: string): Promise<void> {
		const { repositories } = this.context;
		const complaint = await repositories.complaints.find(tx, complaintId);
		if (!complaint) throw new Error('The complaint to tell of does not exist');
		if (complaint.row.tellInPersonBy !== null) return;
		await this.#publish(tx, { ...complaint, complaintId }, await this.progress(tx, complaint));
	}

	/** How far a complaint has come, as the child sees it or will see it. */
	async progress(db: Queryable, complaint: StoredComplaint): Promise<ComplaintProgress> {
		const { repositories, directory } = this.context;
		const { childId, told } = complaint;
		const child = await repositories.children.find(db, childId);
		const progress = toProgress(complaint, directory.profileOf(child?.place ?? ''));
		if (!told) return progress;
		const { name, role, id: staffId, language: lang } = told.by;
		const from = await fromStaff(this.context, db, { name, role, staffId }, childId);
		const { about = [], body } = told.entry;
		return { ...progress, told: { from, at: told.at.toISOString(), lang, about, body } };
	}

	async #publish(
		tx: Transaction,
		to: { complaintId: string; childId: string; deviceId: string | null },
		body: ComplaintProgress | null
	): Promise<void> {
		const { complaintId, childId, deviceId } = to;
		const fromHelper = (await this.context.repositories.entries.deviceRole(tx, deviceId)) === 'helper';
		await this.feed.publish(tx, {
			childId,
			kind: 'complaint',
			id: complaintId,
			body,
			audience: 'child',
			...(fromHelper ? { deviceId } : {})
		});
	}

	/**
	 * "I'm not happy with the answer" opens the next stage, once. Said while no answer is there, or after
	 * the last stage, it is kept and read like everything else.
	 */
	async #goOn(
		tx: Transaction,
		row: EntryRow,
		complaintId: string,
		profile: JurisdictionProfile
	): Promise<void> {
		const { repositories } = this.context;
		const complaint = await repositories.complaints.find(tx, complaintId);
		if (!complaint || !mayGoOn(complaint, profile)) return;
		const { track } = complaint.row;
		const stage = complaint.stages.length + 1;
		await this.#addStage(tx, { complaintId, track, stage, at: row.receivedAt }, profile);
		await repositories.entries.mark(tx, complaintId, { answeredAt: null, answeredBy: null });
		await this.publish(tx, complaintId);
	}

	async #addStage(
		tx: Transaction,
		begun: { complaintId: string; track: ComplaintTrack; stage: number; at: Date },
		profile: JurisdictionProfile
	): Promise<void> {
		const { complaintId, track, stage, at } = begun;
		const startedOn = dayAt(at, profile.timeZone);
		const holidays = holidaysAround(profile.holidays, at.getUTCFullYear());
		const days = stageDays(profile, { track, stage, startedOn }, holidays);
		if (!days) throw new Error('There is no such stage');
		const { answerBy, latestBy, isPanel } = days;
		await this.context.repositories.complaints.addStage(tx, {
			complaintId,
			stage,
			startedOn,
			isPanel,
			answerBy: answerBy.on,
			latestBy: latestBy?.on ?? null,
			rule: `${track}.stage-${stage}`,
			profile: answerBy.profile,
			version: answerBy.version
		});
	}
}

/** The last answer is given, and the place has a stage after it. */
function mayGoOn({ row, stages }: StoredComplaint, profile: JurisdictionProfile): boolean {
	const isDecided = stages.at(-1)?.outcome != null;
	return isDecided && stageRule(profile, row.track, stages.length + 1) !== null;
}

function toProgress(complaint: StoredComplaint, profile: JurisdictionProfile): ComplaintProgress {
	const { row, handler, stages } = complaint;
	return {
		id: row.entryId,
		reference: { thing: row.thing, number: row.number },
		track: row.track,
		handler: handler && { name: handler.name, role: handler.role },
		acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
		stages: stages.map(toStage),
		mayGoOn: mayGoOn(complaint, profile)
	};
}

function toStage(stage: StageRow): ComplaintProgress['stages'][number] {
	const { rule, profile, version, decidedAt, outcome, why } = stage;
	const day = (on: string | null, name: string) => ({ on, rule: `${rule}.${name}`, profile, version });
	return {
		stage: stage.stage,
		startedOn: stage.startedOn,
		isPanel: stage.isPanel,
		answerBy: day(stage.answerBy, 'answer'),
		latestBy: stage.latestBy === null ? null : day(stage.latestBy, 'latest'),
		...(stage.extension ? { extension: stage.extension } : {}),
		decision:
			decidedAt && outcome && why
				? { at: decidedAt.toISOString(), by: stage.decidedByName ?? '', outcome, why }
				: null
	};
}
