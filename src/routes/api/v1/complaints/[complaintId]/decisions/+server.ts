import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.decideComplaint, async ({ actor, app, params, body }) => {
	await app.complaintHandling.decide(actor, params.complaintId, body);
	return noContent();
});
