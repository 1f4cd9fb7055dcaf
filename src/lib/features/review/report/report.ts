import { inOrderOfTopics, type ReportAnswerBody, type ReportPart } from '$lib/domain/review/report';
import type { MemberSession, SavedEntry } from '$lib/offline/index';

/** What was said of a part: of it as it stands now, and of it as it stood before. */
export interface SaidOfPart {
	now: { saved: SavedEntry; body: ReportAnswerBody } | null;
	before: ReportAnswerBody | null;
}

/** The parts of the report for a review that have come so far. */
export function partsFor({ view }: Pick<MemberSession, 'view'>, review: string): ReportPart[] {
	return inOrderOfTopics([...view.reportParts.values()].filter((part) => part.review === review));
}

export function saidOf(
	{ review, topic, version }: ReportPart,
	{ view }: Pick<MemberSession, 'view'>
): SaidOfPart {
	const said = view.entries.flatMap((saved) => {
		const { entry, state } = saved;
		if (entry.kind !== 'report-answer' || state === 'taken-back') return [];
		const { body } = entry;
		return body.review === review && body.topic === topic ? [{ saved, body }] : [];
	});
	return {
		now: said.findLast(({ body }) => body.version === version) ?? null,
		before: said.findLast(({ body }) => body.version < version)?.body ?? null
	};
}
