import { iroConflicts, type IroConflict, type TeamWorker } from '$lib/domain/allocation/conflicts';
import type { StaffRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { childrenFoundBy, mayDo } from '$lib/server/policy/staff';
import type { ChildRow, ChildrenRepository } from '$lib/server/repositories/children';
import type { StaffRow } from '$lib/server/repositories/staff';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';
import type { PeopleService } from './people';

export interface AssignmentDraft {
	staffId: string;
	role: StaffRole;
	/** The first day; today where it is left out. */
	from?: string;
	whyChanged?: AdultText;
}

/** Somebody who might become this child's IRO, with everything that forbids it. */
export interface IroCandidate {
	staffId: string;
	name: string;
	isIroNow: boolean;
	conflicts: IroConflict[];
}

/** Who holds which role for a child. */
export class AllocationService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService,
		private readonly people: PeopleService
	) {}

	/**
	 * Gives somebody a role for a child. A new IRO takes over from the one before, whose card stays
	 * with the day and the reason that it ended.
	 * @throws {Refusal} not-found; conflict-of-interest with its reasons; already-has-iro without a reason for the change
	 */
	async assign(staff: StaffActor, childId: string, draft: AssignmentDraft): Promise<{ id: string }> {
		const { repositories, db } = this.context;
		const verb = draft.role === 'iro' ? 'allocate-iro' : 'assign-staff';
		const child = await repositories.children.findWhere(db, childId, childrenFoundBy(db, staff));
		if (!child || !mayDo(staff, verb)) throw new Refusal('not-found');
		const candidate = await repositories.staff.find(db, draft.staffId);
		if (!candidate) throw unknownStaff();
		return db.transaction(async (tx) => {
			const id = await this.assignIn(tx, child, candidate, draft);
			await repositories.audit.add(tx, {
				at: this.context.clock.now(),
				actor: staff,
				childId,
				action: 'assigned',
				thingKind: draft.role,
				thingId: candidate.id
			});
			return { id };
		});
	}

	/** The IROs of the service, by name, each with what would forbid that they get this child (J-2.18). @throws {Refusal} not-found */
	async iroCandidates(staff: StaffActor, childId: string): Promise<IroCandidate[]> {
		const { repositories, db } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenFoundBy(db, staff));
		if (!child || !mayDo(staff, 'allocate-iro')) throw new Refusal('not-found');
		const colleagues = await repositories.staff.ofOrganisation(db, staff.organisationId);
		const team = await repositories.children.team(db, childId);
		return colleagues
			.filter(({ role }) => role === 'iro')
			.map(({ id, name, controlsResources }) => ({
				staffId: id,
				name,
				isIroNow: team.some(({ assignment }) => assignment.role === 'iro' && assignment.staffId === id),
				conflicts: iroConflicts({ staffId: id, controlsResources }, workersOf(team))
			}))
			.sort((a, b) => a.name.localeCompare(b.name));
	}

	/**
	 * The same inside a transaction of the caller, who has checked that it may be done. Nobody but the child's own
	 * council is among these: whoever works there may read them, and an advocate leaves no trace there (D-7).
	 */
	async assignIn(
		tx: Transaction,
		child: ChildRow,
		candidate: StaffRow,
		draft: AssignmentDraft
	): Promise<string> {
		const { repositories, directory, clock } = this.context;
		if (candidate.organisationId !== child.organisationId) throw unknownStaff();
		if (candidate.role !== draft.role) {
			throw new Refusal('not-valid', { fields: [{ path: 'role', code: 'other-role' }] });
		}
		const from = draft.from ?? dayAt(clock.now(), directory.profileOf(child.place).timeZone);
		if (draft.role === 'iro') await this.#makeRoomForIro(tx, child, candidate, { ...draft, from });
		const id = this.context.newId();
		await repositories.children.assign(tx, {
			id,
			childId: child.id,
			staffId: candidate.id,
			role: draft.role,
			from
		});
		const person = await this.people.add(tx, {
			childId: child.id,
			staffId: candidate.id,
			role: draft.role,
			name: null,
			since: from,
			order: draft.role === 'iro' ? 0 : 10
		});
		if (draft.role === 'iro') await this.#publishUnsignedPromise(tx, child.id, person.id, candidate.name);
		return id;
	}

	async #makeRoomForIro(
		tx: Transaction,
		child: ChildRow,
		candidate: StaffRow,
		draft: AssignmentDraft & { from: string }
	): Promise<void> {
		const { repositories } = this.context;
		const team = await repositories.children.team(tx, child.id);
		const { id: staffId, controlsResources } = candidate;
		const reasons = iroConflicts({ staffId, controlsResources }, workersOf(team));
		if (reasons.length > 0) throw new Refusal('conflict-of-interest', { reasons });
		const current = team.find(({ assignment }) => assignment.role === 'iro');
		if (!current) return;
		if (current.staff.id === candidate.id || !draft.whyChanged) throw new Refusal('already-has-iro');
		await repositories.children.endAssignment(tx, current.assignment.id, draft.from);
		const person = await repositories.people.findStaffPerson(tx, child.id, current.staff.id);
		if (!person) return;
		await repositories.people.end(tx, person.id, { until: draft.from, whyEnded: draft.whyChanged });
		await this.people.publish(tx, child.id, person.id);
	}

	/** A new IRO must sign anew before the child sees the promise as signed (N-P-0). */
	async #publishUnsignedPromise(
		tx: Transaction,
		childId: string,
		personId: string,
		iroName: string
	): Promise<void> {
		await this.feed.publish(tx, {
			childId,
			kind: 'promise',
			id: childId,
			body: { iroPersonId: personId, iroName, signedOn: null },
			audience: 'helpers'
		});
	}
}

function unknownStaff(): Refusal {
	return new Refusal('not-valid', { fields: [{ path: 'staffId', code: 'unknown-staff' }] });
}

function workersOf(team: Awaited<ReturnType<ChildrenRepository['team']>>): TeamWorker[] {
	return team.map(({ assignment, staff }) => ({
		staffId: staff.id,
		role: assignment.role,
		managerId: staff.managerId
	}));
}
