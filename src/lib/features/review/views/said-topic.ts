import type { Preparation } from '$lib/domain/review/preparation';
import type { TopicId } from '$lib/domain/review/topics';
import type { PrivateTopic, TopicView } from '$lib/domain/review/views';

/** Who hears what is said of a topic: everybody at the meeting, or the IRO in one of two ways. */
export type Keep = 'meeting' | PrivateTopic['keep'];

/** What was said of a topic already. */
export interface SaidTopic {
	/** Null where nothing was. */
	keep: Keep | null;
	view: TopicView;
	/** Under which it was told to the IRO alone. */
	privateId: string | null;
}

export function saidOf({ views, privateTopics }: Preparation, topic: TopicId): SaidTopic {
	const found = [...privateTopics].find(([id, { of }]) => (of ?? id) === topic);
	if (found) {
		const [privateId, { keep, of: _, ...view }] = found;
		return { keep, view, privateId };
	}
	const view = views.topics[topic];
	return { keep: view ? 'meeting' : null, view: view ?? {}, privateId: null };
}
