import { inOrderOfService, type Preparation } from '$lib/domain/review/preparation';
import { isListedTopic, REVIEW_TOPICS, type ReviewTopicKey, type TopicId } from '$lib/domain/review/topics';
import { unaskedTopics, type ChangedOn } from '$lib/domain/review/unasked';
import type { TopicView, ViewReaction } from '$lib/domain/review/views';
import { t } from '$lib/i18n/i18n.svelte';
import type { MemberSession } from '$lib/offline/index';
import type { SymbolName } from '$lib/symbols/names';

const SYMBOLS: Readonly<Record<ReviewTopicKey, SymbolName>> = {
	'going-well': 'good',
	home: 'home',
	school: 'school',
	health: 'health',
	family: 'family',
	feelings: 'feelings',
	identity: 'me',
	leisure: 'like-best',
	'help-i-get': 'help',
	'social-worker': 'social-worker',
	'what-i-said': 'speak',
	'last-decisions': 'decision',
	'whats-new': 'star',
	'growing-up': 'moving-home',
	'after-care': 'leaving-care',
	'the-law': 'law',
	'want-to-change': 'change'
};

export function topicSymbol(topic: TopicId): SymbolName {
	return isListedTopic(topic) ? SYMBOLS[topic] : 'speak';
}

/** A topic of the child's own is called what the child calls it. */
export function topicWords(topic: TopicId, title?: string): string {
	if (isListedTopic(topic)) return t(`choices:agenda.${topic}`);
	return title === undefined || title.trim() === '' ? t('choices:agenda.own') : title;
}

export function topicQuestion(topic: TopicId): string {
	return isListedTopic(topic) ? t(`views:ask.${topic}`) : t('views:ask.own');
}

export function topicHref(topic: TopicId): string {
	return `/review/views/${topic}`;
}

export type Reaction = ViewReaction;

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/**
 * The topics that this child may be asked about, good things first. On a helper's device those are left
 * out that are for the IRO alone to begin with: a helper must not come to know them.
 */
function topicsFor(session: MemberSession, today: string): ReviewTopicKey[] {
	const birthday = session.view.child?.birthday;
	const age = birthday === undefined ? 0 : (Date.parse(today) - Date.parse(birthday)) / YEAR;
	const isChild = session.member.role === 'child';
	return REVIEW_TOPICS.filter(
		({ fromAge, privateFirst }) => (fromAge === null || age >= fromAge) && (isChild || !privateFirst)
	).map(({ key }) => key);
}

function unasked({ view }: MemberSession, review: string): ReadonlySet<TopicId> {
	const changedOn: ChangedOn = (heading) => {
		const card = view.planCards.get(heading);
		return card?.changed ? card.publishedOn : undefined;
	};
	return unaskedTopics(inOrderOfService(view.entries), review, changedOn);
}

/** The topics that this child is asked about at a review. */
export function listedTopics(session: MemberSession, review: string, today: string): ReviewTopicKey[] {
	const left = unasked(session, review);
	return topicsFor(session, today).filter((topic) => !left.has(topic));
}

/** Those that are left out because the child said so. They may talk of them all the same. */
export function leftOutTopics(session: MemberSession, review: string, today: string): ReviewTopicKey[] {
	const left = unasked(session, review);
	return topicsFor(session, today).filter((topic) => left.has(topic));
}

/** Topics of the child's own: those that were said, and those that are only on this device so far. */
export function ownTopics(
	session: MemberSession,
	review: string,
	{ views, privateTopics }: Preparation
): string[] {
	const said = [
		...Object.keys(views.topics).filter((id) => !isListedTopic(id)),
		...[...privateTopics].flatMap(([id, { of }]) => (of === undefined ? [id] : []))
	];
	return [...new Set([...said, ...begunTopics(session, review)])];
}

function begunKey(review: string): string {
	return `views/${review}/own`;
}

function begunTopics(session: MemberSession, review: string): string[] {
	return session.draft(begunKey(review)).split(' ').filter(Boolean);
}

/** Remembers a topic of the child's own before anything is said of it. */
export async function beginTopic(session: MemberSession, review: string, topic: string): Promise<void> {
	await session.keepDraft(begunKey(review), [...begunTopics(session, review), topic].join(' '));
}

/** Of family time and the like (J-3.38e). */
export const AMOUNTS = [
	{ value: 'more', symbol: 'more' },
	{ value: 'same', symbol: 'same' },
	{ value: 'less', symbol: 'less' },
	{ value: 'different', symbol: 'different' }
] as const satisfies readonly { value: NonNullable<TopicView['amount']>; symbol: SymbolName }[];

/** Whether something is to be different. */
export function asksChange(topic: TopicId, { reaction, change }: TopicView): boolean {
	return (
		topic === 'want-to-change' || change !== undefined || reaction === 'not-ok' || reaction === 'want-change'
	);
}

/** The topic that is asked after this one; null after the last, and after one of the child's own. */
export function nextTopic(
	session: MemberSession,
	review: string,
	today: string,
	topic: TopicId
): TopicId | null {
	const all: TopicId[] = listedTopics(session, review, today);
	const at = all.indexOf(topic);
	return at < 0 ? null : (all[at + 1] ?? null);
}
