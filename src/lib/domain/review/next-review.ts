import type { Review } from './review';

/** The review to show first, and how far away it is where it is held. */
export interface NextReview {
	review: Review;
	/** The day it is on (`YYYY-MM-DD`); null until a day is set. */
	on: string | null;
	/** How many nights until then: 0 is today, less than 0 is over. Null until a day is set. */
	sleeps: number | null;
}

const DAY = 86_400_000;

/** The day of a moment at a place (`YYYY-MM-DD`). */
export function dayAt(moment: Date, timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	}).formatToParts(moment);
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}

/** How many nights lie between two days; summer time makes none of them count twice. */
export function sleepsBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The next review with a day, unless it was held already; without one, the one that waits for a day; without either, the last that was. */
export function nextReview(reviews: readonly Review[], now: Date, timeZone: string): NextReview | null {
	const today = dayAt(now, timeZone);
	const all = reviews.map((review) => {
		const planned = review.startsAt === null ? review.on : dayAt(new Date(review.startsAt), timeZone);
		// It may have been held on another day than the one that was booked.
		const on = review.heldOn ?? planned;
		return { review, on, sleeps: on === null ? null : sleepsBetween(today, on) };
	});
	const dated = all
		.filter((one) => one.sleeps !== null)
		.sort((a, b) => (a.sleeps ?? 0) - (b.sleeps ?? 0) || startOf(a) - startOf(b));
	const coming = dated.find(({ review, sleeps }) => !review.heldOn && (sleeps ?? -1) >= 0);
	return coming ?? all.find(({ on }) => on === null) ?? dated.at(-1) ?? null;
}

function startOf({ review }: NextReview): number {
	return review.startsAt === null ? 0 : Date.parse(review.startsAt);
}
