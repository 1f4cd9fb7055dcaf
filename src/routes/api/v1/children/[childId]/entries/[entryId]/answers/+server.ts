import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.answerEntry, async ({ actor, app, params, body }) =>
	answer(await app.staffEntries.answer(actor, params, body), 201)
);
