import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.noteAnswered, async ({ actor, app, params }) => {
	await app.reviewInvitations.noteAnswered(actor, params.reviewId, params.personId);
	return noContent();
});
