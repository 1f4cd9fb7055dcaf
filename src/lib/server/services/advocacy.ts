import type { AdvocacyState } from '$lib/domain/advocacy/state';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { AuditAction } from '$lib/server/repositories/audit';
import type { Appointment } from '$lib/server/repositories/advocacy';
import type { EntryKey, EntryRow } from '$lib/server/repositories/entries';
import type { ServiceContext } from './context';
import type { EntriesService } from './entries';
import type { FeedService } from './feed';
import type { PeopleService } from './people';

/** One request at the advocacy desk. */
export interface RequestState {
	acceptedAt: Date | null;
	acceptedBy: string | null;
	/** The child's advocate now. */
	advocate: { staffId: string; name: string; since: string } | null;
	/** Everybody who might be. */
	advocates: { staffId: string; name: string }[];
}

/**
 * Requests for an advocate, as an advocacy service takes them up. Nothing of it is in any table, feed
 * item or page of a council, and the child learns of it under the advocacy service's own key.
 */
export class AdvocacyService {
	constructor(
		private readonly context: ServiceContext,
		private readonly entries: EntriesService,
		private readonly feed: FeedService,
		private readonly people: PeopleService
	) {}

	/** Whether what was said asks for an advocate, and how far that has come. @throws {Refusal} not-found */
	async stateOf(staff: StaffActor, key: EntryKey): Promise<RequestState> {
		const { repositories, db } = this.context;
		return db.transaction(async (tx) => {
			await this.#lock(tx, staff, key);
			const acceptance = await repositories.advocacy.acceptance(tx, key.entryId);
			const current = await repositories.advocacy.current(tx, whereOf(staff, key));
			const advocates = await repositories.advocacy.advocates(tx, staff.organisationId);
			const by = advocates.find(({ id }) => id === acceptance?.acceptedBy);
			return {
				acceptedAt: acceptance?.acceptedAt ?? null,
				acceptedBy: by?.name ?? null,
				advocate: current
					? { staffId: current.staff.id, name: current.staff.name, since: current.row.from }
					: null,
				advocates: advocates.map(({ id, name }) => ({ staffId: id, name }))
			};
		});
	}

	/** Takes a request up: the child sees that somebody looks for an advocate. @throws {Refusal} not-found */
	async accept(staff: StaffActor, key: EntryKey): Promise<void> {
		await this.context.db.transaction(async (tx) => {
			const row = await this.#lock(tx, staff, key);
			await this.#accept(tx, staff, row);
			await this.#note(tx, staff, row, 'accepted');
		});
	}

	/**
	 * Names the child's advocate, who from then on is the only one to read what the child writes.
	 * @throws {Refusal} not-found, also for somebody who is no advocate of the service
	 */
	async appoint(staff: StaffActor, key: EntryKey, advocateId: string): Promise<void> {
		const { repositories, db } = this.context;
		await db.transaction(async (tx) => {
			const row = await this.#lock(tx, staff, key);
			const advocates = await repositories.advocacy.advocates(tx, staff.organisationId);
			const advocate = advocates.find(({ id }) => id === advocateId);
			if (!advocate) throw new Refusal('not-found');
			await this.#change(tx, staff, row, advocate.id);
			await this.#accept(tx, staff, row);
			await this.#markAnswered(tx, staff, row);
			await this.#note(tx, staff, row, 'appointed');
		});
	}

	async #lock(tx: Transaction, staff: StaffActor, key: EntryKey): Promise<EntryRow> {
		const found = await this.context.repositories.entries.lockForStaff(tx, staff, key);
		if (found?.row.kind !== 'advocate-request') throw new Refusal('not-found');
		return found.row;
	}

	/** The one before is told to the child as ended, on the day on which the new one begins. */
	async #change(tx: Transaction, staff: StaffActor, row: EntryRow, advocateId: string): Promise<void> {
		const { repositories, clock, directory, newId } = this.context;
		const current = await repositories.advocacy.current(tx, whereOf(staff, row));
		if (current?.staff.id === advocateId) return;
		const child = await repositories.children.find(tx, row.childId);
		if (!child) throw new Refusal('not-found');
		const today = dayAt(clock.now(), directory.profileOf(child.place).timeZone);
		if (current) {
			await repositories.advocacy.end(tx, current.row.id, today);
			await this.people.publishAdvocate(tx, { ...current, row: { ...current.row, to: today } });
		}
		await repositories.advocacy.appoint(tx, {
			id: newId(),
			...whereOf(staff, row),
			staffId: advocateId,
			from: today,
			appointedBy: staff.staffId
		});
		await this.people.publishAdvocate(tx, await this.#current(tx, staff, row));
	}

	async #current(tx: Transaction, staff: StaffActor, row: EntryRow): Promise<Appointment> {
		const current = await this.context.repositories.advocacy.current(tx, whereOf(staff, row));
		if (!current) throw new Error('An advocate was not kept');
		return current;
	}

	async #accept(tx: Transaction, staff: StaffActor, row: EntryRow): Promise<void> {
		const { repositories, clock } = this.context;
		const { acceptedAt } = await repositories.advocacy.accept(tx, {
			entryId: row.id,
			acceptedAt: clock.now(),
			acceptedBy: staff.staffId
		});
		const organisation = await repositories.children.organisation(tx, staff.organisationId);
		const current = await repositories.advocacy.current(tx, whereOf(staff, row));
		const body: AdvocacyState = {
			requestId: row.id,
			organisation: organisation?.name ?? '',
			acceptedAt: acceptedAt.toISOString(),
			advocate: current ? { personId: current.row.id, name: current.staff.name } : null
		};
		await this.feed.publish(tx, {
			childId: row.childId,
			kind: 'advocacy',
			id: row.id,
			body,
			organisationId: row.organisationId,
			audience: 'child'
		});
	}

	async #markAnswered(tx: Transaction, staff: StaffActor, row: EntryRow): Promise<void> {
		if (row.answeredAt) return;
		const at = this.context.clock.now();
		const marked = await this.context.repositories.entries.mark(tx, row.id, {
			seenAt: row.seenAt ?? at,
			seenBy: row.seenBy ?? staff.staffId,
			answeredAt: at,
			answeredBy: staff.staffId
		});
		await this.entries.publishReceipt(tx, marked, {
			answeredBy: staff.name,
			...(row.seenAt ? {} : { seenBy: staff.name })
		});
	}

	async #note(tx: Transaction, staff: StaffActor, row: EntryRow, action: AuditAction): Promise<void> {
		await this.context.repositories.audit.add(tx, {
			at: this.context.clock.now(),
			actor: staff,
			childId: row.childId,
			action,
			thingKind: row.kind,
			thingId: row.id
		});
	}
}

function whereOf({ organisationId }: StaffActor, { childId }: { childId: string }) {
	return { childId, organisationId };
}
