import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.takeComplaintOn, async ({ actor, app, params, body }) => {
	await app.complaintHandling.takeOn(actor, params.complaintId, body);
	return noContent();
});
