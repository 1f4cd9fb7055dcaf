import type { Entry } from '$lib/domain/entries/entry';
import type { EntryRoute, JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import {
	CARER_ROLES,
	isOfficeRole,
	organisationKindOf,
	type OfficeRole,
	type OrganisationKind,
	type PersonRole,
	type StaffRole
} from '$lib/domain/people/roles';
import type { RightsRequest } from '$lib/domain/rights-requests/rights-request';

/** What routing needs to know of an entry. */
export type RoutedEntry = Pick<Entry, 'kind' | 'about' | 'to'> & { says?: RoutingFacts };

/** What in the body of an entry decides where it goes. */
export interface RoutingFacts {
	hurt?: boolean;
	tellIro?: boolean;
	tellIroManager?: boolean;
	want?: RightsRequest;
	aboutCouncil?: boolean;
}

/** Somebody who holds a role for this child now. */
export interface TeamMember {
	personId: string;
	role: PersonRole;
}

export interface Route<Member extends TeamMember> {
	/** Roles that may read it. */
	roles: StaffRole[];
	/** Whose it is: it is sealed with the key of that organisation, and no other's people ever read it. */
	organisation: OrganisationKind;
	/** Of these, the ones that are held for every child of the service and by nobody of this child's team alone. */
	offices: OfficeRole[];
	/** The people who get it. */
	canSee: Member[];
	/** The people of this child's team who do not get it. */
	cannotSee: Member[];
	/** Of these, the ones who never get it, whatever role they are given later. */
	excluded: Member[];
}

export class RoleNotOffered extends Error {
	readonly code = 'role-not-offered';
}

/** The part of an entry that decides where it goes. */
export function factsOf({ kind, body }: Pick<Entry, 'kind' | 'body'>): RoutingFacts {
	if (kind !== 'complaint' && kind !== 'rights-request') return {};
	const { hurt, tellIro, tellIroManager, want, aboutCouncil } = body as RoutingFacts;
	return {
		...(hurt ? { hurt } : {}),
		...(tellIro ? { tellIro } : {}),
		...(tellIroManager ? { tellIroManager } : {}),
		...(want ? { want } : {}),
		...(aboutCouncil ? { aboutCouncil } : {})
	};
}

/**
 * Who gets an entry. The same function tells the child before sending ("Who can see this") and
 * decides on the server who may read it, so that the promise and the enforcement are one.
 *
 * Those whom the entry is about are taken out first, before any role is looked at (D-6).
 * Nothing goes to the people of two organisations at once: what is the advocate's is theirs alone (D-7).
 * @param team the people of the child, and everybody whom the entry is about
 * @throws {RoleNotOffered} when `to` names a role that this kind may not go to, or an advocate and others.
 */
export function routeEntry<Member extends TeamMember>(
	entry: RoutedEntry,
	profile: JurisdictionProfile,
	team: readonly Member[]
): Route<Member> {
	const about = new Set(entry.about);
	const subjects = team.filter(({ personId }) => about.has(personId));
	const { roles, never } =
		entry.kind === 'complaint'
			? routeComplaint(entry, profile, subjects)
			: routeByRule(entry, ruleFor(entry, profile));
	const organisation = ownerOf(roles);
	if (organisation === null) throw new RoleNotOffered(`${entry.kind} can't go to an advocate and to others`);
	const isExcluded = ({ personId, role }: Member) => about.has(personId) || never.includes(role);
	const gets = (member: Member) =>
		!isExcluded(member) && (roles as readonly PersonRole[]).includes(member.role);
	return {
		roles,
		organisation,
		offices: roles.filter(isOfficeRole),
		canSee: team.filter(gets),
		cannotSee: team.filter((member) => !gets(member)),
		excluded: team.filter(isExcluded)
	};
}

/** Null for roles of more than one kind of organisation. What goes to nobody is the child's own, at the council. */
function ownerOf(roles: readonly StaffRole[]): OrganisationKind | null {
	const [first = 'council', ...others] = new Set(roles.map(organisationKindOf));
	return others.length === 0 ? first : null;
}

interface Roles {
	roles: StaffRole[];
	/** Roles that never get it. */
	never: readonly PersonRole[];
}

/** Where the rules of the place send a kind. */
function ruleFor({ kind, says }: RoutedEntry, { routes, rightsRequests }: JurisdictionProfile): EntryRoute {
	if (kind !== 'rights-request' || !says?.want) return routes[kind];
	const rule = rightsRequests[says.want];
	// Whoever wants a lawyer because of the council must not have to ask the council (J-3.63).
	return says.want === 'lawyer' && says.aboutCouncil
		? { ...rule, goesTo: ['advocate'], never: ['iro', 'social-worker', 'social-work-manager'] }
		: rule;
}

function routeByRule({ kind, to }: RoutedEntry, rule: EntryRoute): Roles {
	const roles = [...(to?.length ? to : rule.goesTo)];
	const strange = to?.find((role) => !rule.mayChoose.includes(role));
	if (strange) throw new RoleNotOffered(`${kind} can't go to ${strange}`);
	return { roles, never: rule.never ?? [] };
}

/**
 * The subject check. A complaint about the IRO goes past the IRO's own line, and to the manager only
 * if the child agrees (NCB-7.2-LA5); one about somebody who hurt or scared the child goes to those on
 * duty, and past everybody who looks after the child (NCB-fn10); any other goes to the complaints
 * officer. The IRO is told only if the child agrees, and never of a complaint about an IRO.
 */
function routeComplaint(
	{ to, says = {} }: RoutedEntry,
	{ dutyRoute, routes }: JurisdictionProfile,
	subjects: readonly TeamMember[]
): Roles {
	if (to?.length) throw new RoleNotOffered('Nobody chooses who gets a complaint');
	const isAboutIro = subjects.some(({ role }) => role === 'iro');
	const first = says.hurt ? dutyRoute : routes.complaint.goesTo;
	const told: StaffRole[] = isAboutIro
		? says.tellIroManager
			? ['iro-manager']
			: []
		: says.tellIro
			? ['iro']
			: [];
	const never: PersonRole[] = [...(isAboutIro ? (['iro'] as const) : []), ...(says.hurt ? CARER_ROLES : [])];
	return { roles: [...first, ...told], never };
}
