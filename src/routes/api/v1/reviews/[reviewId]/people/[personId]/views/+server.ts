import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.hearPerson, async ({ actor, app, params, body }) => {
	await app.reviewPeople.hear(actor, params.reviewId, params.personId, body);
	return noContent();
});
