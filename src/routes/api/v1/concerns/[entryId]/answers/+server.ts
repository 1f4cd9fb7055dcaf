import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.answerConcern, async ({ actor, app, params, body }) =>
	answer(await app.concerns.answer(actor, params.entryId, body), 201)
);
