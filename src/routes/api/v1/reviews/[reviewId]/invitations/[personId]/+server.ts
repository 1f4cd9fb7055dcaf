import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.noteInvitation, async ({ actor, app, params, body }) => {
	await app.reviewInvitations.noteSent(actor, params.reviewId, { id: params.personId, way: body.way });
	return noContent();
});
