import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readAccessLog, async ({ actor, app, query }) =>
	answer(await app.accessLog.page(actor, query))
);
