import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.bookReview, async ({ actor, app, params, body }) => {
	await app.reviewDays.book(actor, params.reviewId, body);
	return noContent();
});
