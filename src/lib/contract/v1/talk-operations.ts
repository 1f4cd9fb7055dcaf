import { z } from 'zod';
import { operation } from './operation';
import { MadeV1 } from './staff';
import { OpenTalkV1, TalkBookingV1, TalkNoteDraftV1 } from './talks';
import { IdV1 } from './text';

const ReviewParams = z.object({ reviewId: IdV1 });

const TALK = '/api/v1/reviews/{reviewId}/talk';

/** The private talk of a child and their IRO before a review. A child's device has it in the feed. */
export const talkOperations = {
	readTalk: operation({
		id: 'readTalk',
		method: 'GET',
		path: TALK,
		summary:
			'For the child’s IRO alone: the talk before a review, and what the review still needs to be ready',
		guard: 'staff',
		params: ReviewParams,
		answers: { 200: OpenTalkV1 }
	}),
	bookTalk: operation({
		id: 'bookTalk',
		method: 'PUT',
		path: `${TALK}/booking`,
		summary:
			'Book the talk, or another day or way; by phone with the reason, and not where the child wants to meet',
		guard: 'staff',
		params: ReviewParams,
		body: TalkBookingV1,
		answers: { 204: null },
		problems: ['review-over']
	}),
	writeTalk: operation({
		id: 'writeTalk',
		method: 'POST',
		path: `${TALK}/notes`,
		summary:
			'Write down that the talk was, with what the child said apart from what the IRO saw; or that the child does not want it; or why there is none',
		guard: 'staff',
		params: ReviewParams,
		body: TalkNoteDraftV1,
		answers: { 201: MadeV1 }
	})
};
