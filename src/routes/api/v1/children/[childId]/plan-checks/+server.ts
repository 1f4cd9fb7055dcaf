import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.checkPlan, async ({ actor, app, params }) => {
	await app.plan.check(actor, params.childId);
	return noContent();
});
