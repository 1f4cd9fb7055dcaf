import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.adjournReview, async ({ actor, app, params, body }) => {
	await app.reviewDays.adjourn(actor, params.reviewId, body);
	return noContent();
});
