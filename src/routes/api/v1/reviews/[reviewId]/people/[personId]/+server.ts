import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.decideOnPerson, async ({ actor, app, params, body }) => {
	await app.reviewPeople.decide(actor, params.reviewId, params.personId, body);
	return noContent();
});
