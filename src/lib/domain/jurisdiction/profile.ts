import type { EntryKind } from '$lib/domain/entries/entry';
import type { StaffRole } from '$lib/domain/people/roles';

/** Where one kind of entry goes. */
export interface EntryRoute {
	/** Roles that get it when the child names nobody. */
	goesTo: readonly StaffRole[];
	/** Roles that the child may choose in their place. */
	mayChoose: readonly StaffRole[];
	/** Working days until an answer is owed; null where no rule states one. */
	answerWithinWorkingDays: number | null;
	/** Where the rule comes from. */
	source: string;
}

export type HolidayCalendar = 'england-and-wales' | 'jersey';

/** The rules of one place: routes, answer times and holidays. Data, not code. */
export interface JurisdictionProfile {
	id: string;
	version: number;
	name: string;
	timeZone: string;
	holidays: HolidayCalendar;
	routes: Record<EntryKind, EntryRoute>;
}
