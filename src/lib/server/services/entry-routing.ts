import type { Entry } from '$lib/domain/entries/entry';
import type { JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import type { OrganisationKind } from '$lib/domain/people/roles';
import {
	factsOf,
	RoleNotOffered,
	routeEntry,
	type Route,
	type RoutedEntry,
	type TeamMember
} from '$lib/domain/routing/routing';
import type { Transaction } from '$lib/server/db/types';
import { invalid } from '$lib/server/http/problem';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { ChildRow } from '$lib/server/repositories/children';
import type { NewEntry } from '$lib/server/repositories/entries';
import type { ComplaintsService } from './complaints';
import type { ServiceContext } from './context';

/** Who gets an entry, under whose key it is sealed, and who never gets it. */
export type Routed = Pick<NewEntry, 'toRoles' | 'organisationId' | 'subjectStaffIds'>;

interface Arrived {
	device: DeviceActor;
	child: ChildRow;
	profile: JurisdictionProfile;
	entry: Entry;
}

/** Enforces what the child's screen promised before sending: both ask the same rule. */
export class EntryRouting {
	constructor(
		private readonly context: ServiceContext,
		private readonly complaints: ComplaintsService
	) {}

	/** @throws {Refusal} not-valid: somebody unknown, a role that is not offered, or nobody left to get it */
	async route(tx: Transaction, arrived: Arrived): Promise<Routed> {
		const { device, child, entry } = arrived;
		if (entry.kind === 'complaint-next') {
			const { toRoles, subjectStaffIds } = await this.complaints.routeOfNext(
				tx,
				device,
				entry.body.complaint
			);
			return { toRoles, subjectStaffIds, organisationId: child.organisationId };
		}
		const asked = entry.kind === 'heard-answer' && (await this.#ofQuestion(tx, child, entry.body.heard));
		return asked || (await this.#ofAdvocates(tx, arrived)) || this.byRule(tx, arrived);
	}

	/** What goes to nobody, and names something of an advocate's, is kept as closed as that is. */
	async #ofAdvocates(tx: Transaction, { child, entry }: Arrived): Promise<Routed | undefined> {
		const named = namedIn(entry);
		if (named.length === 0) return undefined;
		const service = await this.context.repositories.feed.advocatesAmong(tx, child.id, named);
		return service ? { toRoles: [], subjectStaffIds: [], organisationId: service } : undefined;
	}

	/** By the rules of the place alone. @throws {Refusal} not-valid, as above */
	async byRule(tx: Transaction, { child, profile, entry }: Omit<Arrived, 'device'>): Promise<Routed> {
		const { repositories } = this.context;
		const about = await repositories.entries.staffAmong(tx, child.id, entry.about ?? []);
		if (about.length !== new Set(entry.about).size) throw invalid('about', 'unknown-person');
		const team = await repositories.children.team(tx, child.id);
		const members = [
			...team.map(({ assignment, staff }) => ({ personId: staff.id, role: assignment.role })),
			// Whoever left the child's team may still work for the service.
			...about.map(({ personId, staffId, role }) => ({ personId: staffId ?? personId, role }))
		];
		const subjects = about.map(({ personId, staffId }) => staffId ?? personId);
		const route = this.#ask({ ...entry, about: subjects, says: factsOf(entry) }, profile, members);
		const isForTeam = route.roles.length > 0 && route.organisation === 'council';
		const isLeftWithNobody =
			isForTeam && subjects.length > 0 && route.canSee.length + route.offices.length === 0;
		if (isLeftWithNobody) throw invalid('about', 'nobody-left');
		const staff = new Set([...team.map((one) => one.staff.id), ...about.map((one) => one.staffId)]);
		const excluded = new Set(route.excluded.map(({ personId }) => personId));
		return {
			toRoles: route.roles,
			organisationId: await this.#ownerOf(tx, child, route.organisation),
			subjectStaffIds: [...excluded].filter((id) => staff.has(id))
		};
	}

	#ask(entry: RoutedEntry, profile: JurisdictionProfile, members: readonly TeamMember[]): Route<TeamMember> {
		try {
			return routeEntry(entry, profile, members);
		} catch (error) {
			if (error instanceof RoleNotOffered) throw invalid('to', error.code);
			throw error;
		}
	}

	/** An answer to "What I heard you say" goes to whoever got what was heard, whatever it says itself. */
	async #ofQuestion(tx: Transaction, child: ChildRow, questionId: string): Promise<Routed | undefined> {
		const { repositories } = this.context;
		const question = await repositories.messages.find(tx, child.id, questionId);
		if (!question?.entryId) return undefined;
		return repositories.entries.routeOf(tx, { childId: child.id, entryId: question.entryId });
	}

	/** The organisation that keeps what goes to its people: the child's council, or the place's advocacy service. */
	async #ownerOf(tx: Transaction, child: ChildRow, kind: OrganisationKind): Promise<string> {
		if (kind === 'council') return child.organisationId;
		const { repositories, directory } = this.context;
		const service = directory.place(child.place).advocacy;
		const organisation = service && (await repositories.staff.findOrganisation(tx, service.name));
		if (organisation?.kind !== 'advocacy') throw invalid('to', 'not-offered-here');
		return organisation.id;
	}
}

/** Things of the feed that an entry names, of those that are only for the child's own devices. */
function namedIn(entry: Entry): readonly { kind: string; id: string }[] {
	if (entry.kind === 'read-marks') return entry.body.items ?? [];
	if (entry.kind !== 'own-picture' || !('personId' in entry.body.stands)) return [];
	return [{ kind: 'person', id: entry.body.stands.personId }];
}
