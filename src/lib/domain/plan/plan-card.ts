import type { AdultText, LevelledText } from '$lib/domain/text/text';
import type { PersonRole } from '$lib/domain/people/roles';
import type { PlanHeading } from './headings';

/** Who does it: the name that the child uses, linked to the person when they are one of the child's people. */
export interface PlanActor {
	name: string;
	personId?: string;
}

/** What a card says. Now and next are said at three reading levels (J-2.3). */
export interface PlanCardContent {
	now: AdultText<LevelledText>;
	next: AdultText<LevelledText>;
	who: PlanActor[];
	/** `YYYY-MM-DD`; null only where nothing is to be done by a day. */
	byWhen: string | null;
	/** Hand-written symbol lines that take the place of the worked-out ones, in the notation of `symbol-line`. */
	symbolLines?: { now?: string; next?: string };
}

/** One part of the care plan under a fixed heading. */
export interface PlanCard extends PlanCardContent {
	heading: PlanHeading;
	/** Counts up by one at each publication. */
	version: number;
	publishedOn: string;
	publishedBy: { name: string; role: PersonRole };
	/** Set from the second version on: why it changed (NCB-AppB-6) and what it said before (J-2.14e). */
	changed?: { why: AdultText; before: PlanCardContent };
}

/** The front of the plan. */
export interface Plan {
	/** Who last checked the whole plan, and on which day (N-P-8). */
	checked: { name: string; role: PersonRole; on: string } | null;
}

export const PLAN_REACTIONS = ['ok', 'not-sure', 'not-ok', 'dont-understand', 'want-change'] as const;

export type PlanReaction = (typeof PLAN_REACTIONS)[number];
