import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { openReview } from '$lib/server/http/review-views';

export const GET = endpoint(operations.readReview, async ({ actor, app, params }) =>
	answer(openReview(await app.reviewDesk.open(actor, params.reviewId)))
);
