import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.noteInterpreter, async ({ actor, app, params, body }) => {
	await app.reviewInterpreters.note(actor, params.reviewId, body);
	return noContent();
});
