import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.holdReview, async ({ actor, app, params, body }) =>
	answer(await app.reviewDays.hold(actor, params.reviewId, body))
);
