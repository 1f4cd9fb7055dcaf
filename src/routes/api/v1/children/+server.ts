import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { childRow } from '$lib/server/http/staff-views';

export const GET = endpoint(operations.listChildren, async ({ actor, app }) => {
	const overviews = await app.children.list(actor);
	return answer({ items: overviews.map(childRow) });
});

export const POST = endpoint(operations.addChild, async ({ actor, app, body }) =>
	answer(await app.children.add(actor, body), 201)
);
