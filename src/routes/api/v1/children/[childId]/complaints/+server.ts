import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.complainForChild, async ({ actor, app, params, body }) =>
	answer(await app.complaintsForChildren.tell(actor, params.childId, body), 201)
);
