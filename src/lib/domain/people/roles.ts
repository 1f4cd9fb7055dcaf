/** Roles that staff hold towards one child, through an assignment with from and to dates. */
export const STAFF_ROLES = [
	'iro',
	'social-worker',
	'social-work-manager',
	'iro-manager',
	'complaints-officer',
	'advocate',
	'independent-visitor',
	'personal-adviser',
	'key-worker',
	'carer',
	'business-support',
	'service-director',
	'duty-worker',
	'administrator'
] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** A council, or an advocacy service, which is nobody's but the child's. */
export const ORGANISATION_KINDS = ['council', 'advocacy'] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Whose people hold a role. What goes to an advocate is kept by the advocacy service, and by nobody else (D-7). */
export function organisationKindOf(role: StaffRole): OrganisationKind {
	return role === 'advocate' ? 'advocacy' : 'council';
}

/** Roles of people in a child's life, as the child's screens name them. The words are in `roles.json`. */
export const PERSON_ROLES = [
	...STAFF_ROLES,
	'foster-carer',
	'childrens-home-staff',
	'teacher',
	'designated-teacher',
	'virtual-school',
	'nurse',
	'doctor',
	'dentist',
	'therapist',
	'speech-therapist',
	'counsellor',
	'solicitor',
	'interpreter',
	'mum',
	'dad',
	'brother',
	'sister',
	'grandparent',
	'aunt-uncle',
	'friend',
	'other-family',
	'other'
] as const;

export type PersonRole = (typeof PERSON_ROLES)[number];

/** Held for every child of an organisation at once, and not by an assignment to one. */
export const OFFICE_ROLES = [
	'complaints-officer',
	'iro-manager',
	'duty-worker'
] as const satisfies readonly StaffRole[];

export type OfficeRole = (typeof OFFICE_ROLES)[number];

export function isOfficeRole(role: string): role is OfficeRole {
	return (OFFICE_ROLES as readonly string[]).includes(role);
}

/** Whoever looks after a child from day to day. */
export const CARER_ROLES = [
	'carer',
	'foster-carer',
	'childrens-home-staff',
	'key-worker'
] as const satisfies readonly PersonRole[];

const FAMILY: ReadonlySet<PersonRole> = new Set([
	'mum',
	'dad',
	'brother',
	'sister',
	'grandparent',
	'aunt-uncle',
	'friend',
	'other-family'
]);

/** Family and friends have no job to explain. */
export function isFamilyOrFriend(role: PersonRole): boolean {
	return FAMILY.has(role);
}

/** Roles that a child can write to, where somebody holds the role for them. */
export const MESSAGE_ROLES = ['iro', 'social-worker', 'advocate'] as const satisfies readonly StaffRole[];

export type MessageRole = (typeof MESSAGE_ROLES)[number];

export function isMessageRole(role: string): role is MessageRole {
	return (MESSAGE_ROLES as readonly string[]).includes(role);
}
