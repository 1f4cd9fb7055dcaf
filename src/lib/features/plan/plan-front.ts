import type { Entry, PlanReactionBody } from '$lib/domain/entries/entry';
import type { Message } from '$lib/domain/feed/feed';
import { currentPeople, type Person } from '$lib/domain/people/person';
import type { PersonRole } from '$lib/domain/people/roles';
import { PLAN_HEADINGS, type PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import type { NewsItem, SavedEntry } from '$lib/offline/index';

/** What a child said about one card, with what became of it. */
export interface CardReactions {
	/** The latest one about the card as it is now. */
	now: Reaction | null;
	/** The latest one about an earlier version, where there is none about this one. */
	before: Reaction | null;
	/** What was answered to any of them, the newest last. */
	answers: Message[];
}

export interface Reaction {
	body: PlanReactionBody;
	saved: SavedEntry;
}

/** A reaction that was taken back counts as not said. */
export function reactionsTo(
	heading: PlanHeading,
	version: number,
	entries: readonly SavedEntry[],
	messages: readonly Message[]
): CardReactions {
	const said = entries.flatMap((saved): Reaction[] =>
		saved.entry.kind === 'plan-reaction' &&
		saved.entry.body.heading === heading &&
		saved.state !== 'taken-back'
			? [{ saved, body: saved.entry.body }]
			: []
	);
	const latest = said.at(-1) ?? null;
	const ids = new Set(said.map(({ saved }) => saved.entry.id));
	return {
		now: latest?.body.version === version ? latest : null,
		before: latest && latest.body.version < version ? latest : null,
		answers: messages.filter(({ answers }) => answers !== null && ids.has(answers))
	};
}

/** Questions about a part of the plan that were asked in a message. */
export function questionsAbout(heading: PlanHeading, entries: readonly SavedEntry[]): SavedEntry[] {
	return entries.filter(({ entry, state }) => isMessageAbout(entry, heading) && state !== 'taken-back');
}

function isMessageAbout(entry: Entry, heading: PlanHeading): boolean {
	if (entry.kind !== 'message') return false;
	const { subject } = entry.body;
	return subject?.on === 'plan' && subject.heading === heading;
}

/** Whether a part is new to the child as it stands, and how. */
export function newness(heading: PlanHeading, card: PlanCard | undefined, news: readonly NewsItem[]) {
	if (!card || !news.some(({ kind, id }) => kind === 'plan-card' && id === heading)) return null;
	return card.changed ? 'changed' : 'new';
}

/** Where a part stands in the plan, and its neighbours. */
export function placeOf(heading: PlanHeading) {
	const at = PLAN_HEADINGS.findIndex(({ key }) => key === heading);
	return {
		number: at + 1,
		symbol: (PLAN_HEADINGS[at] ?? PLAN_HEADINGS[0]).symbol,
		of: PLAN_HEADINGS.length,
		before: PLAN_HEADINGS[at - 1],
		next: PLAN_HEADINGS[at + 1]
	};
}

/** Those who work on the plan, by the roles that have it on their desk. */
const PLAN_ROLES: ReadonlySet<PersonRole> = new Set<PersonRole>([
	'iro',
	'social-worker',
	'social-work-manager',
	'iro-manager'
]);

export function plannersAmong(people: Iterable<Person>): Person[] {
	return currentPeople(people).filter(({ role }) => PLAN_ROLES.has(role));
}
