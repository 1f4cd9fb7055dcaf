import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readFeed, async ({ actor, app, query }) =>
	answer(await app.feed.page(actor, query))
);
