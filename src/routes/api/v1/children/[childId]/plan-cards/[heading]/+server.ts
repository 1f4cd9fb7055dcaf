import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.publishPlanCard, async ({ actor, app, params, body }) =>
	answer(await app.plan.publish(actor, params, body))
);
