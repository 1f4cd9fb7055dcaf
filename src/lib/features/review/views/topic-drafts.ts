import { untrack } from 'svelte';
import { inOrderOfService, prepare } from '$lib/domain/review/preparation';
import type { MemberSession } from '$lib/offline/index';
import { topicDraftFor, type TopicDraft } from './topic-draft.svelte';
import { leftOutTopics, listedTopics, ownTopics } from './topics';

/** Every topic that may be talked of at a review, with what is said of it so far. */
export function topicDrafts(session: MemberSession, review: string, today: string): TopicDraft[] {
	const said = prepare(inOrderOfService(session.view.entries), review);
	const topics = [...listedTopics(session, review, today), ...ownTopics(session, review, said)];
	return topics.map((topic) => untrack(() => topicDraftFor(session, review, topic)));
}

/** Those about which the child said that they want to be asked no more. */
export function leftOutDrafts(session: MemberSession, review: string, today: string): TopicDraft[] {
	return leftOutTopics(session, review, today).map((topic) =>
		untrack(() => topicDraftFor(session, review, topic))
	);
}
