import type { EntryKind } from '$lib/domain/entries/entry';
import type { RightsRequest } from '$lib/domain/rights-requests/rights-request';
import type { PersonRole, StaffRole } from '$lib/domain/people/roles';

/** Where one kind of entry goes. */
export interface EntryRoute {
	/** Roles that get it when the child names nobody. */
	goesTo: readonly StaffRole[];
	/** Roles that the child may choose in their place. */
	mayChoose: readonly StaffRole[];
	/** Roles that never get it, whatever else they are. */
	never?: readonly PersonRole[];
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
	/** Where each of the short ways goes that owe an answer. */
	rightsRequests: Record<RightsRequest, EntryRoute>;
	/** Who looks into it when somebody hurt or scared a child (NCB-fn10). */
	dutyRoute: readonly StaffRole[];
}
