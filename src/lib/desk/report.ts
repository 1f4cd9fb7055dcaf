import type { ReportAnswerBody, ReportPart, ReportTopic } from '$lib/domain/review/report';
import { itemTitle, type Naming } from './choice-lines';

/** What the child said of a part. */
export interface SaidOfPart {
	entryId: string;
	answer: ReportAnswerBody['answer'];
	words: string | null;
	/** Symbol names. */
	symbols: string[];
	/** How many recordings and pictures go with it. */
	attached: number;
	/** It was said of the part as it stands now. */
	isOfThis: boolean;
}

/** The social worker's report as the desk shows it. */
export interface ReportView {
	/** By which day it is there for the child to read; null where no rule says. */
	dueOn: string | null;
	/** Its first part came after that day, or none came and the day is over. */
	isLate: boolean;
	parts: (Pick<ReportPart, 'topic' | 'text' | 'at'> & { from: string; said: SaidOfPart | null })[];
}

/** "School: Not right". */
export function reportAnswerWords(
	{ topic, answer }: { topic: ReportTopic; answer: ReportAnswerBody['answer'] },
	naming: Pick<Naming, 't' | 'format'>
): string {
	const { t } = naming;
	return t('desk-review:report.said', {
		part: itemTitle(topic, naming),
		answer: t(`desk-review:report.answer.${answer}`)
	});
}
