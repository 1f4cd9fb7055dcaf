import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.writeTalk, async ({ actor, app, params, body }) =>
	answer(await app.privateTalks.write(actor, params.reviewId, body), 201)
);
