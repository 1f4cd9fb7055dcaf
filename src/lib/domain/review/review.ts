import type { AdultText } from '$lib/domain/text/text';

/** One review, as the child sees it. */
export interface Review {
	id: string;
	/** When it starts, with the offset of the place; null until a time is set. */
	startsAt: string | null;
	/** The day, when only the day is known. */
	on: string | null;
	minutes: number | null;
	place: AdultText | null;
	chairedBy: 'child' | 'iro' | 'child-and-iro' | null;
	/** The last day on which this review may be held; null where no source states one. */
	dueOn: string | null;
}
