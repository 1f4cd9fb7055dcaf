import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.signPromise, async ({ actor, app, params }) =>
	answer(await app.promises.sign(actor, params.childId), 201)
);
