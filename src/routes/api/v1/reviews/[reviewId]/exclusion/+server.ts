import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.excludeChild, async ({ actor, app, params, body }) => {
	await app.reviewExclusions.decide(actor, params.reviewId, body);
	return noContent();
});

export const DELETE = endpoint(operations.endExclusion, async ({ actor, app, params }) => {
	await app.reviewExclusions.decide(actor, params.reviewId, null);
	return noContent();
});
