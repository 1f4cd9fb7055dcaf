import { advocateMoments, type AdvocateMoment } from '$lib/domain/advocacy/moments';
import { dayAt, nextReview } from '$lib/domain/review/next-review';
import type { ChildView } from '$lib/offline/index';

type Seen = Pick<ChildView, 'reviews' | 'reviewPeople' | 'reviewExclusions' | 'planCards' | 'entries'>;

/** The moments at which an advocate is offered to this child now, the most pressing one first. */
export function momentsFor(view: Seen, now: Date, timeZone: string): AdvocateMoment[] {
	return advocateMoments({
		next: nextReview(view.reviews, now, timeZone),
		reviewPeople: view.reviewPeople,
		reviewExclusions: view.reviewExclusions,
		home: view.planCards.get('home'),
		entries: view.entries,
		today: dayAt(now, timeZone)
	});
}
