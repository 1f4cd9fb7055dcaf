import { operations } from '$lib/contract/v1/operations';
import { concernRow } from '$lib/server/http/concern-views';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.listConcerns, async ({ actor, app }) =>
	answer({ items: (await app.concerns.list(actor)).map(concernRow) })
);
