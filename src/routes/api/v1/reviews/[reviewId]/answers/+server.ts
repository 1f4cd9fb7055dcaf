import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.answerWish, async ({ actor, app, params, body }) =>
	answer(await app.reviewWishes.answer(actor, params.reviewId, body), 201)
);
