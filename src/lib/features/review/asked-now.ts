import type { COMES, ReviewChoicesBody } from '$lib/domain/review/choices';
import type { Review } from '$lib/domain/review/review';
import type { SavedEntry } from '$lib/offline/index';

/** What the child said to something that the adults asked, and how far that has come. */
export interface SaidNow {
	answer: (typeof COMES)[number];
	saved: SavedEntry;
}

/** What was said last; nothing where that was taken back. */
function lastSaid(
	entries: readonly SavedEntry[],
	review: string,
	read: (body: ReviewChoicesBody) => SaidNow['answer'] | null | undefined
): SaidNow | undefined {
	const all = entries.flatMap((saved) => {
		const { entry, state } = saved;
		if (entry.kind !== 'review-choices' || entry.body.review !== review || state === 'taken-back') return [];
		const answer = read(entry.body);
		return answer === undefined ? [] : [{ answer, saved }];
	});
	const last = all.at(-1);
	return last?.answer ? { answer: last.answer, saved: last.saved } : undefined;
}

/** Of the day that a review got anew: what was said of the day before does not count. */
export function saidOfNewDay(
	entries: readonly SavedEntry[],
	{ id, changed }: Pick<Review, 'id' | 'changed'>
): SaidNow | undefined {
	const since = Date.parse(changed?.at ?? '');
	const later = entries.filter(({ entry }) => Date.parse(entry.madeAt) >= since);
	return lastSaid(later, id, ({ stillOk }) => stillOk);
}

/** Of somebody new who may come. */
export function saidOfNewPerson(
	entries: readonly SavedEntry[],
	{ id }: Pick<Review, 'id'>,
	person: string
): SaidNow | undefined {
	return lastSaid(entries, id, ({ people }) => {
		const wish = people?.[person];
		return wish && wish.comes;
	});
}
