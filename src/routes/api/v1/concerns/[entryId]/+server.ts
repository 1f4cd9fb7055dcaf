import { operations } from '$lib/contract/v1/operations';
import { concern } from '$lib/server/http/concern-views';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readConcern, async ({ actor, app, params }) =>
	answer(concern(await app.concerns.open(actor, params.entryId)))
);
