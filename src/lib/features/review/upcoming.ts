import { dayAt, nextReview, type NextReview } from '$lib/domain/review/next-review';
import type { Review } from '$lib/domain/review/review';
import type { ServiceInfo } from '$lib/domain/service/service';
import { placeOf, timeZoneOf } from '$lib/features/shell/place';
import type { ChildView } from '$lib/offline/index';

/** The review to get ready for, and what day it is where it will be. */
export interface Upcoming {
	/** Null while none is planned: one that is over needs no getting ready. */
	review: Review | null;
	next: NextReview | null;
	timeZone: string;
	/** `YYYY-MM-DD`. */
	today: string;
}

export function upcoming(
	view: Pick<ChildView, 'child' | 'reviews'>,
	service: ServiceInfo | null,
	now: Date
): Upcoming {
	const timeZone = timeZoneOf(placeOf(service, view));
	const next = nextReview(view.reviews, now, timeZone);
	const isOver = (next?.sleeps ?? 0) < 0 || next?.review.status === 'held';
	return { review: next && !isOver ? next.review : null, next, timeZone, today: dayAt(now, timeZone) };
}

/** The review before one; reviews stand in the order of their days. */
export function reviewBefore(reviews: readonly Review[], review: Review): Review | null {
	const at = reviews.findIndex(({ id }) => id === review.id);
	return at > 0 ? (reviews[at - 1] ?? null) : null;
}
