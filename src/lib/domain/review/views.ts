import type { SaidSomehow } from '$lib/domain/entries/said-somehow';
import { mergeFields, type Patch } from './fields';
import type { ReviewTopicKey, TopicId } from './topics';

export const VIEW_REACTIONS = ['good', 'ok', 'not-sure', 'not-ok', 'dont-understand', 'want-change'] as const;

export type ViewReaction = (typeof VIEW_REACTIONS)[number];

/** What the child says of one topic. */
export interface TopicView extends SaidSomehow {
	reaction?: ViewReaction;
	/** What a topic of the child's own is called. */
	title?: string;
	/** Of family time and the like (J-3.38e). */
	amount?: 'more' | 'same' | 'less' | 'different';
	/** What should be different. */
	change?: string;
	/** Ids of people before whom it is not to be talked about (NCB-Box7). */
	notInFrontOf?: string[];
	/** "Don't ask me about this": it is not asked again while nothing changes (NCB-3.3.1f). */
	dontAsk?: boolean;
}

/** What the child wants to say at one review, topic by topic. */
export interface ReviewViews {
	topics: Record<TopicId, TopicView>;
	/** The child's own order of topics (N-CoP-2.2d). */
	order?: TopicId[];
}

export interface ViewsBody {
	/** Id of the review. */
	review: string;
	/** A topic that is null is taken out whole. */
	topics?: Record<TopicId, Patch<TopicView> | null>;
	order?: TopicId[] | null;
}

/** `only-iro`: told to nobody. `not-in-meeting`: the IRO may ask others about it, and not in the meeting. */
export const PRIVATE_KEEPING = ['only-iro', 'not-in-meeting'] as const;

/** Something for the IRO alone. It goes to nobody else, whoever sends it and whatever `to` says. */
export interface PrivateTopic extends SaidSomehow {
	keep: (typeof PRIVATE_KEEPING)[number];
	title?: string;
	reaction?: ViewReaction;
	/** The topic that it belongs to. */
	of?: ReviewTopicKey;
}

export interface PrivateTopicBody extends Patch<PrivateTopic> {
	/** Left out: not for one review. */
	review?: string;
	/** A UUID from the device; a later entry with the same one changes it. */
	topic: string;
	keep: PrivateTopic['keep'];
}

export const NO_VIEWS: ReviewViews = { topics: {} };

/** A later view wins, topic by topic and in each topic field by field. */
export function mergeViews(before: ReviewViews, body: ViewsBody): ReviewViews {
	const topics = { ...before.topics };
	for (const [id, patch] of Object.entries(body.topics ?? {})) {
		const merged = patch === null ? {} : mergeFields<TopicView>(topics[id] ?? {}, patch);
		if (Object.keys(merged).length > 0) topics[id] = merged;
		else delete topics[id];
	}
	const order = body.order === undefined ? before.order : (body.order ?? undefined);
	return { topics, ...(order ? { order } : {}) };
}

/** What the child does not want talked about while somebody is there (NCB-Box7): it is in nothing that they get. */
export function isApartFrom({ topics }: ReviewViews, topic: TopicId, person: string): boolean {
	return topics[topic]?.notInFrontOf?.includes(person) === true;
}

/** Private topics by their id, each as it was last said. */
export function mergePrivateTopics(
	before: ReadonlyMap<string, PrivateTopic>,
	body: PrivateTopicBody
): Map<string, PrivateTopic> {
	const { review: _review, topic, ...patch } = body;
	const merged = mergeFields<PrivateTopic>(before.get(topic) ?? { keep: body.keep }, patch);
	return new Map(before).set(topic, merged);
}
