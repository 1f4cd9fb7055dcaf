import type { SaidSomehow } from '$lib/domain/entries/said-somehow';
import type { WishKey } from './wishes';

/**
 * `not-ready`: I am not ready (J-3.26). `sooner`: I want a meeting sooner. `other-day`: I want another
 * day. `more-time`: more time with my IRO (NCB-4.1.2b). `not-ok`: what was answered is not OK. Of the
 * private talk before it (J-3.33): `face-to-face` in place of a call (J-3.34), `no-talk`: I don't want it,
 * `not-what-i-said`: what was written down of it is not what I said.
 */
export const REVIEW_REQUESTS = [
	'not-ready',
	'sooner',
	'other-day',
	'more-time',
	'not-ok',
	'face-to-face',
	'no-talk',
	'not-what-i-said'
] as const;

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
