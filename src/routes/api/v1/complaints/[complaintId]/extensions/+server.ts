import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.extendComplaint, async ({ actor, app, params, body }) => {
	await app.complaintHandling.extend(actor, params.complaintId, body);
	return noContent();
});
