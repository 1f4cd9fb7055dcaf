import { operations } from '$lib/contract/v1/operations';
import { noContent, endpoint } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.bookTalk, async ({ actor, app, params, body }) => {
	await app.privateTalks.book(actor, params.reviewId, body);
	return noContent();
});
