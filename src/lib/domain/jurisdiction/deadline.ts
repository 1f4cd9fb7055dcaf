/** What a deadline is counted from. Dates of all of them are `YYYY-MM-DD`. */
export const ANCHORS = [
	'looked-after-start',
	'review',
	'review-completed',
	'previous-review',
	'first-review',
	'second-review',
	'scheduled-review',
	'first-meeting-of-series',
	'date-notice',
	'list-sent',
	'list-due',
	'list-reminded',
	'sheet-requested',
	'sheet-returned',
	'attendance-received',
	'contact',
	'iro-allocated',
	'iro-change-needed',
	'deadline-changed',
	'change-notice',
	'change-happens',
	'decisions-received',
	'dispute-notice',
	'dispute-step',
	'dispute-start',
	'foster-review',
	'adoption-authority',
	'adoption-placement',
	'adoption-review',
	'adoption-disrupted',
	'short-break-start',
	'previous-short-break-review',
	'home-visit',
	'supervision',
	'annual-report',
	'court-start',
	'complaint-stage',
	'birth',
	'eighteenth-birthday'
] as const;

export type Anchor = (typeof ANCHORS)[number];

/** `wd`: working days, `cd`: calendar days, `month-ends`: the last day of this or of a later month. */
export interface Span {
	n: number;
	unit: 'wd' | 'cd' | 'weeks' | 'months' | 'month-ends' | 'years';
}

export type DeadlineActor =
	| 'iro'
	| 'iro-manager'
	| 'social-worker'
	| 'social-work-manager'
	| 'business-support'
	| 'business-support-manager'
	| 'department'
	| 'complaints-officer'
	| 'court';

/** One deadline as a source states it. Data: nothing is worked out here. */
export interface DeadlineRule {
	anchor: Anchor;
	/**
	 * `before`: by so long before; `after`: within so long; `every`: again after so long; `halfway`:
	 * between the previous review and the anchor.
	 */
	when: 'before' | 'after' | 'every' | 'halfway';
	/** Null where the source says so without a number, or none says it: a person sets the date. */
	limit: Span | null;
	/** Not before this, where a source sets a window. */
	earliest?: Span;
	strength: 'must' | 'should';
	actor: DeadlineActor;
	source: string;
	/** `aside`: named in passing; `unstated`: no source of the place states it. Left out: stated. */
	confidence?: 'aside' | 'unstated';
	/** What silence means (L-TM, J-3.71). */
	onSilence?: 'agreed';
	/** The rule that the same source contradicts this with. */
	conflictsWith?: string;
	/** What another source says of it, kept and not used. */
	note?: string;
}

/** Rules by id. One that is missing is stated by no source of the place. */
export type DeadlineRules = Readonly<Record<string, DeadlineRule>>;

/** A date that was worked out, with what it was worked out by: a later change of the rules never rewrites it. */
export interface ComputedDate {
	/** Null: a person sets it. */
	on: string | null;
	rule: string;
	profile: string;
	version: number;
}

export const wd = (n: number): Span => ({ n, unit: 'wd' });
export const cd = (n: number): Span => ({ n, unit: 'cd' });
export const weeks = (n: number): Span => ({ n, unit: 'weeks' });
export const months = (n: number): Span => ({ n, unit: 'months' });
export const monthEnds = (n: number): Span => ({ n, unit: 'month-ends' });
export const years = (n: number): Span => ({ n, unit: 'years' });

type More = Partial<
	Pick<DeadlineRule, 'earliest' | 'strength' | 'confidence' | 'onSilence' | 'conflictsWith' | 'note'>
>;

/** Makes rules of one kind, so that a place's rules read as a table. A rule is a must unless it says otherwise. */
function rulesOf(when: DeadlineRule['when']) {
	return (
		anchor: Anchor,
		limit: Span | null,
		actor: DeadlineActor,
		source: string,
		more: More = {}
	): DeadlineRule => ({ anchor, when, limit, strength: 'must', actor, source, ...more });
}

export const before = rulesOf('before');
export const within = rulesOf('after');
export const every = rulesOf('every');
export const halfway = rulesOf('halfway');
