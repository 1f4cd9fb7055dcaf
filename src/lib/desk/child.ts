import type { Picture } from '$lib/domain/people/picture';
import type { PersonRole } from '$lib/domain/people/roles';
import type { ReadingLevel } from '$lib/domain/text/text';

/** What whoever works with a child should know before they write a word (NCB-3.3.1b). */
export interface ChildFacts {
	id: string;
	/** The name that the child uses. */
	name: string;
	age: number;
	pronouns: string | null;
	level: ReadingLevel;
	/** The language in which the child reads. */
	language: string;
	/** The language that the app shows the child: theirs, or English where the app does not speak it. */
	appLanguage: string;
	/** The child's first language. */
	firstLanguage: string;
	/** Skin tone of the child's symbols. */
	skin: number;
	/** What the council's records say besides. Null for an advocate, whom the child tells it, and where there is no name. */
	councils: CouncilFacts | null;
	/** The day it is where the child lives. */
	today: string;
}

export interface CouncilFacts {
	birthday: string;
	/** Set when the birthday is near. */
	daysToBirthday: number | null;
	nextReview: { startsAt: string | null; on: string | null } | null;
}

/** Somebody in the child's life, as far as the desk shows them. `photo` is an address. */
export interface DeskPerson {
	id: string;
	name: string;
	role: PersonRole;
	photo?: string;
	picture?: Picture;
}
