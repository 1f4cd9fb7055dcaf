import type { Entry } from '$lib/domain/entries/entry';
import type { PlanHeading } from '$lib/domain/plan/headings';
import { REVIEW_TOPICS, type TopicId } from './topics';

/** When a part of the plan last changed, `YYYY-MM-DD`; nothing where it never did. */
export type ChangedOn = (heading: PlanHeading) => string | undefined;

/**
 * Topics about which the child said at an earlier review that they do not want to be asked again: they
 * are not, until the part of the plan that they belong to changes (NCB-3.3.1f).
 */
export function unaskedTopics(
	inOrder: Iterable<Entry>,
	review: string,
	changedOn: ChangedOn
): ReadonlySet<TopicId> {
	const since = new Map<TopicId, string>();
	for (const { kind, body, madeAt } of inOrder) {
		if (kind !== 'views' || body.review === review) continue;
		for (const [topic, view] of Object.entries(body.topics ?? {})) {
			if (view?.dontAsk) since.set(topic, madeAt.slice(0, 10));
			else if (view === null || view.dontAsk === null) since.delete(topic);
		}
	}
	const isUnchanged = ([topic, saidOn]: [TopicId, string]) => {
		const heading = REVIEW_TOPICS.find(({ key }) => key === topic)?.heading;
		return !heading || (changedOn(heading) ?? '') <= saidOn;
	};
	return new Set([...since].filter(isUnchanged).map(([topic]) => topic));
}
