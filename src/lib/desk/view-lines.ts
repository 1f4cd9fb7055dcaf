import { isListedTopic } from '$lib/domain/review/topics';
import type { Patch } from '$lib/domain/review/fields';
import type { TopicView } from '$lib/domain/review/views';
import { itemTitle, type Naming } from './choice-lines';

/** What was said of one topic. */
export interface ViewLine {
	topic: string;
	title: string;
	/** What was pressed, such as the reaction. */
	pressed: string[];
	/** Symbol names. */
	symbols: string[];
	/** The child's own words. */
	words: string[];
	attached: number;
}

export function viewLine(topic: string, view: Patch<TopicView> | null, naming: Naming): ViewLine {
	const { t, format, nameOf } = naming;
	const { reaction, title, amount, change, notInFrontOf, dontAsk, words, symbols, attachments } = view ?? {};
	const pressed = [
		reaction && t(`desk-reviews:reaction.${reaction}`),
		amount && t(`desk-reviews:amount.${amount}`),
		notInFrontOf && t('desk-reviews:notInFrontOf', { names: format.list(notInFrontOf.map(nameOf)) }),
		dontAsk && t('desk-reviews:dontAsk'),
		view === null && t('desk-reviews:takenBack')
	].filter((said) => typeof said === 'string');
	return {
		topic,
		title: !isListedTopic(topic) && title ? title : itemTitle(topic, naming),
		pressed,
		symbols: symbols ?? [],
		words: [words, change && t('desk-reviews:change', { words: change })].filter(
			(said) => typeof said === 'string'
		),
		attached: attachments?.length ?? 0
	};
}
