import type { PersonRole } from '$lib/domain/people/roles';
import type { FieldError } from './writing';

/** A complaint that is told for a child, as it stands in the form. */
export interface TellingValues {
	words: string;
	/** Ids of people, or roles where the teller does not know who holds them. */
	about: readonly string[];
	hurt: boolean;
	happeningNow: string;
	wasAsked: string;
	says: string;
	tellIro: boolean;
	when: string;
	tellInPersonBy: string;
}

export type TellingErrors = Partial<Record<keyof TellingValues, FieldError>>;

/** The fields, in the order of the page. */
export const TELLING_FIELDS = [
	'words',
	'about',
	'happeningNow',
	'wasAsked',
	'says',
	'when',
	'tellInPersonBy'
] as const satisfies readonly (keyof TellingValues)[];

/** Whom it may be about, for a teller who knows nobody around the child by name. */
export const TELLING_ROLES = [
	'iro',
	'social-worker',
	'social-work-manager',
	'foster-carer',
	'childrens-home-staff',
	'key-worker',
	'personal-adviser',
	'teacher'
] as const satisfies readonly PersonRole[];
