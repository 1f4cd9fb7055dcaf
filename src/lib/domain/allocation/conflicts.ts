import type { StaffRole } from '$lib/domain/people/roles';

/** The five things that an IRO of a child must not be to that child (J-2.18). */
export const IRO_CONFLICTS = [
	'prepares-plan',
	'independent-visitor',
	'personal-adviser',
	'manages-one-of-these',
	'controls-resources'
] as const;

export type IroConflict = (typeof IRO_CONFLICTS)[number];

export interface Candidate {
	staffId: string;
	controlsResources: boolean;
}

/** Somebody who works with the child now. */
export interface TeamWorker {
	staffId: string;
	role: StaffRole;
	managerId: string | null;
}

const PLANS: ReadonlySet<StaffRole> = new Set([
	'social-worker',
	'social-work-manager',
	'key-worker',
	'carer'
]);
const MANAGED: ReadonlySet<StaffRole> = new Set([
	'social-worker',
	'independent-visitor',
	'personal-adviser',
	'key-worker'
]);

/** Every conflict that keeps somebody from being this child's IRO; none: they may be. */
export function iroConflicts(candidate: Candidate, team: readonly TeamWorker[]): IroConflict[] {
	const own = team.filter(({ staffId }) => staffId === candidate.staffId).map(({ role }) => role);
	const found: Record<IroConflict, boolean> = {
		'prepares-plan': own.some((role) => PLANS.has(role)),
		'independent-visitor': own.includes('independent-visitor'),
		'personal-adviser': own.includes('personal-adviser'),
		'manages-one-of-these': team.some(
			({ managerId, role }) => managerId === candidate.staffId && MANAGED.has(role)
		),
		'controls-resources': candidate.controlsResources
	};
	return IRO_CONFLICTS.filter((conflict) => found[conflict]);
}
