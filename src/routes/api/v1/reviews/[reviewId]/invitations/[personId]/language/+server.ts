import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.noteInvitationLanguage, async ({ actor, app, params, body }) => {
	const { reviewId, personId: id } = params;
	await app.reviewInvitations.noteLanguage(actor, reviewId, { id, lang: body.lang });
	return noContent();
});
