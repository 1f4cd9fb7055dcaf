import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import { mergeSettings } from '$lib/domain/entries/settings';
import type { Entry } from '$lib/domain/entries/entry';
import { addWorkingDays } from '$lib/domain/jurisdiction/working-days';
import type { EntryRoute, JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { holidaysAround } from '$lib/server/holidays';
import { Refusal, invalid } from '$lib/server/http/problem';
import { isCleanPicture } from '$lib/server/pictures';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { EntryKey, EntryRow, StoredEntry } from '$lib/server/repositories/entries';
import type { ComplaintsService } from './complaints';
import type { ServiceContext } from './context';
import { EntryRouting } from './entry-routing';
import type { DeviceStates } from './device-states';
import type { FeedService } from './feed';
import { toReceipt } from './receipts';
import { reviewOf, ReviewEntryChecks } from './review-entry-checks';

export interface Received {
	id: string;
	seq: number;
	receivedAt: Date;
	/** False when the same entry had come before. */
	isNew: boolean;
}

/** A device waits 20 seconds for a page; pictures are larger than words. */
const MOST_BYTES_IN_A_PAGE = 500_000;

/** What children and helpers say: received once, routed, never changed. */
export class EntriesService {
	readonly #reviewChecks: ReviewEntryChecks;
	readonly #routing: EntryRouting;

	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService,
		private readonly complaints: ComplaintsService,
		private readonly deviceStates: DeviceStates
	) {
		this.#reviewChecks = new ReviewEntryChecks(context);
		this.#routing = new EntryRouting(context, complaints);
	}

	/**
	 * Takes an entry in. When this returns, it is on disk.
	 * @throws {Refusal} not-valid, same-id-other-content
	 */
	async receive(device: DeviceActor, entry: Entry): Promise<Received> {
		const { repositories, db } = this.context;
		const known = await repositories.entries.findForDevice(db, device, entry.id);
		if (known) return this.#again(known, entry);
		this.#checkWhoSaidIt(device, entry);
		await this.#checkPicture(entry);
		const added = await db.transaction((tx) => this.#add(tx, device, entry));
		if (added) return { id: added.id, seq: added.seq, receivedAt: added.receivedAt, isNew: true };
		const raced = await repositories.entries.findForDevice(db, device, entry.id);
		if (!raced) throw new Refusal('same-id-other-content');
		return this.#again(raced, entry);
	}

	/** The entries of this child that the device may have back, as many as a slow line can carry at once. */
	async page(device: DeviceActor, page: { after: number; limit: number }) {
		const { repositories, db } = this.context;
		const { found, more } = await repositories.entries.pageForDevice(db, device, {
			...page,
			bytes: MOST_BYTES_IN_A_PAGE
		});
		const items = found.map(({ row, entry }: StoredEntry) => ({
			seq: row.seq,
			kind: row.kind,
			id: row.id,
			at: row.receivedAt.toISOString(),
			body: entry
		}));
		return { items, next: items.at(-1)?.seq ?? page.after, more };
	}

	/**
	 * Takes an entry back: erased when nobody has seen it, marked as taken back otherwise.
	 * @throws {Refusal} not-found
	 */
	async takeBack(device: DeviceActor, entryId: string) {
		const { repositories, db, clock } = this.context;
		return db.transaction(async (tx) => {
			const row = await repositories.entries.lockForDevice(tx, device, entryId);
			if (!row) throw new Refusal('not-found');
			const how = row.sealed === null || row.seenAt === null ? ('erased' as const) : ('marked' as const);
			if (row.takenBackAt) return { id: entryId, how, at: row.takenBackAt };
			const at = clock.now();
			if (how === 'erased') await this.#erase(tx, row, at);
			else await repositories.entries.markTakenBack(tx, entryId, at);
			await this.publishReceipt(tx, { ...row, takenBackAt: at }, {});
			await repositories.audit.add(tx, {
				at,
				actor: device,
				childId: row.childId,
				action: 'took-back',
				thingKind: row.kind,
				thingId: entryId
			});
			return { id: entryId, how, at };
		});
	}

	/**
	 * Tells the child's devices how far an entry has come. Of what staff told for the child no device has an
	 * entry: how far that has come stands with the complaint itself.
	 */
	async publishReceipt(
		tx: Transaction,
		row: EntryRow,
		names: { seenBy?: string; answeredBy?: string }
	): Promise<void> {
		if (row.deviceId === null) return;
		const { repositories } = this.context;
		const before = await repositories.feed.find(tx, row.childId, 'receipt', row.id);
		await this.feed.publish(tx, {
			childId: row.childId,
			kind: 'receipt',
			id: row.id,
			body: toReceipt(row, names, before),
			organisationId: row.organisationId,
			audience: 'child',
			deviceId: row.deviceId
		});
	}

	/** What was said, and what it alone carried. */
	async #erase(tx: Transaction, row: EntryRow, at: Date): Promise<void> {
		const { repositories } = this.context;
		await repositories.entries.erase(tx, row.id, at);
		await this.complaints.erase(tx, row);
		for (const { childId, id, receivedAt, organisationId } of await repositories.attachments.eraseWith(
			tx,
			row
		)) {
			if (!receivedAt) continue;
			const gone = { childId, kind: 'attachment', id, body: null, audience: 'child' } as const;
			await this.feed.publish(tx, { ...gone, organisationId, deviceId: row.deviceId });
		}
	}

	#again(known: EntryRow, entry: Entry): Received {
		if (!this.context.repositories.entries.isSame(known, entry)) throw new Refusal('same-id-other-content');
		return { id: known.id, seq: known.seq, receivedAt: known.receivedAt, isNew: false };
	}

	/** A helper's device can't speak as the child alone, nor under another helper's name. */
	#checkWhoSaidIt(device: DeviceActor, entry: Entry): void {
		if (device.role === 'child') return;
		if (entry.saidBy.by === 'child') throw invalid('saidBy.by', 'helper-device');
		if (entry.saidBy.helper !== device.helperName) throw invalid('saidBy.helper', 'other-helper');
	}

	/** A file that is no picture, or that tells where it was taken, is never kept. */
	async #checkPicture(entry: Entry): Promise<void> {
		if (entry.kind !== 'own-picture' || entry.body.picture === null) return;
		const isClean = await isCleanPicture(Buffer.from(entry.body.picture, 'base64'));
		if (!isClean) throw invalid('body.picture', 'not-a-clean-picture');
	}

	async #add(tx: Transaction, device: DeviceActor, entry: Entry): Promise<EntryRow | null> {
		const { repositories, clock, directory } = this.context;
		const child = await repositories.children.find(tx, device.childId);
		if (!child) throw new Refusal('not-found');
		const profile = directory.profileOf(child.place);
		const receivedAt = clock.now();
		await this.#reviewChecks.check(tx, device, entry, profile.timeZone);
		const row = await repositories.entries.add(tx, {
			entry,
			from: device,
			reviewId: reviewOf(entry),
			receivedAt,
			answerBy: answerBy(profile, ruleOf(profile, entry), receivedAt),
			...(await this.#routing.route(tx, { device, child, profile, entry }))
		});
		if (!row) return null;
		await this.#carry(tx, device, row, attachmentIdsIn(entry));
		await this.#effects(tx, row, entry, { device, profile });
		if (row.organisationId !== child.organisationId) await this.deviceStates.openByAsking(tx, device);
		await this.publishReceipt(tx, row, {});
		return row;
	}

	/** What was whole before the entry came is told anew: now it is known who it is for. */
	async #carry(tx: Transaction, device: DeviceActor, row: EntryRow, ids: string[]): Promise<void> {
		const { attachments } = this.context.repositories;
		for (const handed of await attachments.carry(tx, row, ids)) {
			if (!handed.receivedAt) continue;
			await this.feed.publish(tx, {
				childId: row.childId,
				kind: 'attachment',
				id: handed.id,
				body: attachments.open(handed),
				organisationId: handed.organisationId,
				audience: 'child',
				deviceId: device.deviceId
			});
		}
	}

	/** What an entry changes beside being kept. */
	async #effects(tx: Transaction, row: EntryRow, entry: Entry, about: Arrival): Promise<void> {
		const { repositories } = this.context;
		await this.complaints.receive(tx, row, entry, about.profile);
		if (entry.kind === 'settings') {
			const before = await repositories.feed.find(tx, row.childId, 'settings', row.childId);
			await this.feed.publish(tx, {
				childId: row.childId,
				kind: 'settings',
				id: row.childId,
				body: mergeSettings(before ?? {}, entry.body),
				audience: 'helpers'
			});
		}
		if (entry.kind === 'heard-answer') {
			const key = { id: entry.body.heard, childId: row.childId };
			const heard = await repositories.messages.answerHeard(tx, key, entry.body.answer, row.receivedAt);
			if (!heard) throw invalid('body.heard', 'unknown-question');
			if (entry.body.answer !== 'yes' && heard.entryId)
				await this.#reopen(tx, { childId: row.childId, entryId: heard.entryId }, row.receivedAt, about);
		}
	}

	/**
	 * "Nearly" and "no" open the thread again, so that it is answered anew (N-P-2). The time for the new
	 * answer counts from now; where there was none yet, the old one is still owed by its day.
	 */
	async #reopen(tx: Transaction, key: EntryKey, at: Date, { profile }: Arrival): Promise<void> {
		const { repositories } = this.context;
		const thread = await repositories.entries.lock(tx, key);
		const rule = thread?.answeredAt ? profile.routes[thread.kind] : null;
		await repositories.entries.mark(tx, key.entryId, {
			answeredAt: null,
			answeredBy: null,
			...(rule ? { answerBy: answerBy(profile, rule, at) } : {})
		});
	}
}

/** Whose entry arrives, and by which rules. */
interface Arrival {
	device: DeviceActor;
	profile: JurisdictionProfile;
}

function ruleOf({ routes, rightsRequests }: JurisdictionProfile, { kind, body }: Entry): EntryRoute {
	if (kind === 'report-answer' && body.answer === 'yes')
		return { ...routes[kind], answerWithinWorkingDays: null };
	return kind === 'rights-request' ? rightsRequests[body.want] : routes[kind];
}

function answerBy(profile: JurisdictionProfile, rule: EntryRoute, receivedAt: Date): string | null {
	const days = rule.answerWithinWorkingDays;
	if (days === null) return null;
	const today = dayAt(receivedAt, profile.timeZone);
	return addWorkingDays(today, days, holidaysAround(profile.holidays, receivedAt.getUTCFullYear()));
}
