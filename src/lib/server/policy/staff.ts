import { eq, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/types';
import { children } from '$lib/server/db/schema/index';
import type { StaffActor } from './actors';
import { childrenOf } from './entries';

/** Verbs of the desk that hang on the role alone; which children they reach is a filter of its own. */
const VERBS = {
	'add-child': ['iro', 'iro-manager'],
	'allocate-iro': ['iro-manager'],
	'assign-staff': ['iro', 'iro-manager'],
	'read-plan': ['iro', 'social-worker', 'social-work-manager', 'iro-manager'],
	'publish-plan': ['iro', 'social-worker'],
	'check-plan': ['iro'],
	'sign-promise': ['iro'],
	'make-code': ['iro', 'social-worker'],
	'stop-code': ['iro', 'social-worker'],
	'print-booklet': ['iro'],
	'read-review': ['iro', 'social-worker', 'social-work-manager', 'iro-manager'],
	// Only the IRO agrees a date, and answers for the meeting (L-Date, J-3.37).
	'arrange-review': ['iro'],
	// What a child and their IRO talk about alone is for nobody else, not for a manager either (J-3.33).
	'talk-alone': ['iro'],
	// What a social worker writes for a review is theirs to share (L-Pre).
	'write-report': ['social-worker'],
	invite: ['iro', 'business-support'],
	// Whoever works on the review asks others what they think before it (J-3.9d, J-3.22).
	'ask-others': ['iro', 'social-worker'],
	// How often, and never what for: the rest of a review is read by those who work with the child.
	'count-put-off': ['iro-manager'],
	'ask-outside-limit': ['iro', 'social-work-manager'],
	'end-device': ['iro', 'social-worker']
} as const satisfies Record<string, readonly StaffActor['role'][]>;

export type StaffVerb = keyof typeof VERBS;

export const STAFF_VERBS = Object.keys(VERBS) as StaffVerb[];

/** Whether this member of staff may do this at all. Advocacy services do none of it. */
export function mayDo(staff: StaffActor, verb: StaffVerb): boolean {
	return staff.organisationKind === 'council' && (VERBS[verb] as readonly string[]).includes(staff.role);
}

/**
 * Children whom a member of staff may find: those they work with. An IRO manager also finds every
 * child of their organisation, by name and IRO only, to give each one an IRO. An advocate finds none:
 * the records of a council are none of theirs.
 */
export function childrenFoundBy(db: Queryable, staff: StaffActor): SQL {
	if (staff.organisationKind === 'advocacy') return sql`false`;
	const own = childrenOf(db, staff);
	if (staff.role !== 'iro-manager') return own;
	return or(own, eq(children.organisationId, staff.organisationId)) as SQL;
}
