import type { Entry } from '$lib/domain/entries/entry';
import type { JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import type { PersonRole, StaffRole } from '$lib/domain/people/roles';

/** What routing needs to know of an entry. */
export type RoutedEntry = Pick<Entry, 'kind' | 'about' | 'to'>;

/** Somebody who holds a role for this child now. */
export interface TeamMember {
	personId: string;
	role: PersonRole;
}

export interface Route<Member extends TeamMember> {
	/** Roles that may read it. */
	roles: StaffRole[];
	/** The people who get it. */
	canSee: Member[];
	/** The people of this child's team who do not get it. */
	cannotSee: Member[];
}

export class RoleNotOffered extends Error {
	readonly code = 'role-not-offered';
}

/**
 * Who gets an entry. The same function tells the child before sending ("Who can see this") and
 * decides on the server who may read it, so that the promise and the enforcement are one.
 *
 * Those whom the entry is about are taken out first, before any role is looked at (D-6).
 * @throws {RoleNotOffered} when `to` names a role that this kind may not go to.
 */
export function routeEntry<Member extends TeamMember>(
	entry: RoutedEntry,
	profile: JurisdictionProfile,
	team: readonly Member[]
): Route<Member> {
	const route = profile.routes[entry.kind];
	const roles = [...(entry.to?.length ? entry.to : route.goesTo)];
	const strange = roles.find((role) => !route.mayChoose.includes(role));
	if (strange) throw new RoleNotOffered(`${entry.kind} can't go to ${strange}`);
	const about = new Set(entry.about);
	const gets = (member: Member) =>
		!about.has(member.personId) && (roles as readonly PersonRole[]).includes(member.role);
	return { roles, canSee: team.filter(gets), cannotSee: team.filter((member) => !gets(member)) };
}
