import type { ReviewChoices, TimeOfDay } from '$lib/domain/review/choices';

/** Lessons, on a school day. */
export const SCHOOL_TIMES: readonly TimeOfDay[] = ['morning', 'midday'];

/** With days chosen that have no school, no time of day is school time. */
export function isWeekendOnly({ suitsDays }: Pick<ReviewChoices, 'suitsDays'>): boolean {
	return (
		suitsDays !== undefined &&
		suitsDays.length > 0 &&
		suitsDays.every((day) => day === 'saturday' || day === 'sunday')
	);
}
