import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { Refusal } from '$lib/server/http/problem';

export const DELETE = endpoint(operations.stopJoiningCode, async ({ actor, app, params }) => {
	if (!(await app.joining.stopCode(actor, params.childId, params.codeId))) throw new Refusal('not-found');
	return noContent();
});
