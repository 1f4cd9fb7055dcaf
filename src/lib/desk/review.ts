import type { ComputedDate } from '$lib/domain/jurisdiction/deadline';
import type {
	AdjournmentFacts,
	HeardView,
	InviteWay,
	PersonDecision,
	REVIEW_CHANGES
} from '$lib/domain/review/arrangements';
import type { ConsultationAnswers } from '$lib/domain/review/consultation';
import type { KeptApart } from '$lib/domain/review/kept-apart';
import type { ReviewChoices, ReviewPlace } from '$lib/domain/review/choices';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import type { ReviewRequestBody } from '$lib/domain/review/requests';
import type { ReviewComes, ReviewStatus } from '$lib/domain/review/review';
import type { AgendaItemId } from '$lib/domain/review/topics';
import { isApartFrom, type ReviewViews } from '$lib/domain/review/views';
import type { ReviewAnswer, WishKey } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import type { OpenTalk } from '$lib/domain/review/talk';
import type { ReportView } from './report';
import { choiceLines, itemTitle, type ChoiceLine, type Naming } from './choice-lines';
import type { ChildFacts, DeskPerson } from './child';

/** What became of one wish. */
export interface AnswerView extends Pick<ReviewAnswer, 'state' | 'at'> {
	words: AdultText | null;
	from: string;
	/** When it was agreed, before something else was booked. */
	agreedAt: string | null;
}

/** What was decided on somebody. */
export interface ComingView extends Omit<PersonDecision, 'comes'> {
	id: string;
	name: string;
	comes: ReviewComes;
	invited: { at: string; way: InviteWay } | null;
	/** When what they think came. */
	answeredAt: string | null;
	/** What they think, item by item. */
	heard: HeardView[];
}

/** What somebody wrote on their own form. */
export interface AnsweredForm {
	id: string;
	personId: string;
	name: string;
	answeredAt: string;
	answers: ConsultationAnswers;
}

/** What was wished, said and arranged for one review. */
export interface ArrangedView {
	startsAt: string | null;
	on: string | null;
	minutes: number | null;
	place: AdultText | null;
	placeKind: ReviewPlace | null;
	choices: ReviewChoices;
	views: ReviewViews;
	answers: Partial<Record<WishKey, AnswerView>>;
	coming: ComingView[];
	/** What the child is left out of; null: of nothing. */
	exclusion: ReviewExclusion | null;
}

export type DayState = 'no-day' | 'suggested' | 'booked' | Exclude<ReviewStatus, 'planned'>;

/** A review as it lies open on the desk. */
export interface ReviewView extends ArrangedView {
	id: string;
	facts: ChildFacts;
	people: DeskPerson[];
	state: DayState;
	dueOn: string | null;
	notBefore: string | null;
	isLate: boolean;
	prep: ComputedDate[];
	interpreterBookedAt: string | null;
	changes: {
		id: string;
		kind: (typeof REVIEW_CHANGES)[number];
		to: string | null;
		why: AdultText | null;
		adjourned: AdjournmentFacts | null;
	}[];
	permissions: { id: string; on: string; isAllowed: boolean | null }[];
	/** The last entry that is in it. */
	upTo: number;
	/** Every wish that the child has, or had and took back. */
	wishes: { wish: WishKey; isOpen: boolean }[];
	before: ArrangedView | null;
	/** Which things the child keeps for the reader alone, and how. */
	keptForIro: Partial<Record<AgendaItemId, KeptApart>>;
	privateTopics: { entryId: string; isNew: boolean }[];
	requests: { entryId: string; want: ReviewRequestBody['want']; isOpen: boolean }[];
	report: ReportView;
	/** The private talk before it; null for whoever is not the child's IRO. */
	talk: OpenTalk | null;
	/** Forms of others: whose still waits, and what came. */
	consultations: { waiting: string[]; answered: AnsweredForm[] };
	may: { arrange: boolean; invite: boolean; askOthers: boolean; askOutsideLimit: boolean; report: boolean };
}

/** The forms on the page of a review's day. */
export type DayForm = 'book' | 'adjourn' | 'permission' | 'hold';

/** How a review stands, in one word. */
export function dayState(review: {
	status: ReviewStatus;
	startsAt: unknown;
	on: unknown;
	isBooked: boolean;
}): DayState {
	if (review.status !== 'planned') return review.status;
	if (!review.startsAt && !review.on) return 'no-day';
	return review.isBooked ? 'booked' : 'suggested';
}

/** Names of everybody whom a review may name: the child's people, those decided on, and guests. */
export function nameIn(
	id: string,
	people: readonly DeskPerson[],
	{ coming, choices }: ArrangedView,
	t: Naming['t']
): string {
	const guest = choices.guests?.[id];
	const known = [
		people.find((person) => person.id === id)?.name,
		guest?.name,
		coming.find((one) => one.id === id)?.name
	].find(Boolean);
	if (known) return known;
	return guest ? t(`desk-reviews:guest.${guest.as}`) : t('desk-reviews:wish.somebody');
}

/** What was chosen for one wish, in words. */
export function lineOf(wish: WishKey, choices: ReviewChoices, naming: Naming): ChoiceLine | null {
	return choiceLines(choices, naming).find((line) => line.wish === wish) ?? null;
}

/** What was decided on somebody, in words. */
export function comingLines(one: ComingView, childName: string, { t, format }: Naming): string[] {
	const { comes, part, items, leftOut, otherWay, hidePlace, invited, answeredAt } = one;
	const titles = format.list((items ?? []).map((id) => itemTitle(id, { t, format })));
	return [
		t(`desk-review:comes.${comes}`, { name: childName }),
		part?.text,
		titles ? t('desk-review:comes.items', { items: titles }) : undefined,
		leftOut ? t('desk-review:comes.leftOut') : undefined,
		otherWay ? t('desk-review:comes.otherWay', { words: otherWay }) : undefined,
		hidePlace ? t('desk-review:comes.hidePlace') : undefined,
		invited
			? t('desk-review:comes.invited', {
					day: format.date(invited.at),
					way: t(`desk-review:invite.ways.${invited.way}`)
				})
			: undefined,
		answeredAt ? t('desk-review:comes.answered', { day: format.date(answeredAt) }) : undefined
	].filter((line) => line !== undefined);
}

/** Everybody on whom something can be decided: whom the child spoke of first, then who is there already, then the rest. */
export function everybody(review: Pick<ReviewView, 'choices' | 'coming' | 'people'>): string[] {
	const { people = {}, guests = {} } = review.choices;
	const ids = [
		...Object.keys(people),
		...Object.keys(guests),
		...review.coming.map(({ id }) => id),
		...review.people.map(({ id }) => id)
	];
	return [...new Set(ids)];
}

/** How the child keeps a thing from somebody; undefined where they do not. */
export function keptFrom(
	person: string,
	item: AgendaItemId,
	{ keptForIro, views }: Pick<ReviewView, 'keptForIro' | 'views'>
): KeptApart | undefined {
	return keptForIro[item] ?? (isApartFrom(views, item, person) ? 'not-in-front' : undefined);
}

/** What the last review was like, on the same matter: what was agreed counts, or what was asked for. */
export function lastTime(wish: WishKey, before: ArrangedView, naming: Naming): string[] {
	const { t } = naming;
	const was = {
		where: before.place?.text,
		when: dayWords(before, naming),
		length: before.minutes === null ? undefined : t('desk-review:day.length', { count: before.minutes })
	}[wish as 'where'];
	if (was) return [was];
	const answer = before.answers[wish];
	const chosen = lineOf(wish, before.choices, naming)?.chosen ?? [];
	if (!answer) return chosen;
	const words = answer.words ? [answer.words.text] : [];
	return [...chosen, [t(`desk-review:answer.${answer.state}`), ...words].join(': ')];
}

/** The day and the time of a review in words. */
export function dayWords(
	{ startsAt, on }: Pick<ArrangedView, 'startsAt' | 'on'>,
	{ t, format }: Pick<Naming, 't' | 'format'>
): string | undefined {
	if (startsAt) return t('desk-review:dayAt', { day: format.date(startsAt), time: format.time(startsAt) });
	return on ? format.date(on) : undefined;
}

/** Rules that the desk has words for; a later version may bring more. */
export const KNOWN_RULES = [
	'prep.child-talk',
	'prep.iro-social-worker',
	'prep.invitations',
	'prep.private-talk',
	'prep.sheet-out',
	'prep.alert',
	'prep.new-professionals',
	'prep.venue-help',
	'prep.papers-read',
	'prep.interpreter',
	'docs.report',
	'docs.education',
	'docs.health',
	'exclusion.reconsidered',
	'outside.permission'
] as const;

export function ruleWords(rule: string, t: Naming['t']): string {
	const known = KNOWN_RULES.find((one) => one === rule);
	return t(`desk-review:rule.${known ?? 'other'}`);
}

export function isPerson(wish: WishKey): boolean {
	return wish.startsWith('person/');
}
