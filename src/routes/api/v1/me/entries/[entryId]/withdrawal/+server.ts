import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.takeBackEntry, async ({ actor, app, params }) => {
	const { id, how, at } = await app.entries.takeBack(actor, params.entryId);
	return answer({ id, how, at: at.toISOString() });
});
