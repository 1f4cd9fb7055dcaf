import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { childRow } from '$lib/server/http/staff-views';

export const GET = endpoint(operations.readChild, async ({ actor, app, params }) =>
	answer(childRow(await app.children.overview(actor, params.childId)))
);
