import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.askOutsideLimit, async ({ actor, app, params, body }) =>
	answer(await app.reviewPermissions.ask(actor, params.reviewId, body), 201)
);
