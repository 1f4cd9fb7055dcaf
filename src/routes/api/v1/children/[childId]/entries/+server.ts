import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { staffEntry } from '$lib/server/http/staff-views';

export const GET = endpoint(operations.listChildEntries, async ({ actor, app, params, query }) => {
	const { items, next, more } = await app.staffEntries.pageOfChild(actor, params.childId, query);
	return answer({ items: items.map(staffEntry), next, more });
});
