import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.planReview, async ({ actor, app, params, body }) =>
	answer(await app.reviews.plan(actor, params.childId, body.order), 201)
);
