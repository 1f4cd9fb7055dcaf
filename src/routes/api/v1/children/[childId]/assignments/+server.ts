import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.assignStaff, async ({ actor, app, params, body }) =>
	answer(await app.allocation.assign(actor, params.childId, body), 201)
);
