import type { SaidSomehow } from './views';
import type { WishKey } from './wishes';

/**
 * `not-ready`: I am not ready (J-3.26). `sooner`: I want a meeting sooner. `other-day`: I want another
 * day. `more-time`: more time with my IRO (NCB-4.1.2b). `not-ok`: what was answered is not OK.
 */
export const REVIEW_REQUESTS = ['not-ready', 'sooner', 'other-day', 'more-time', 'not-ok'] as const;

/** Something that a child asks for around a review, and that an answer is owed to. */
export interface ReviewRequestBody extends SaidSomehow {
	/** Id of the review; left out where none is planned. */
	review?: string;
	want: (typeof REVIEW_REQUESTS)[number];
	/** With `other-day` and `sooner`: days that would suit, the best first. */
	dates?: string[];
	/** With `not-ok`: the wish whose answer is not OK. */
	wish?: WishKey;
}
