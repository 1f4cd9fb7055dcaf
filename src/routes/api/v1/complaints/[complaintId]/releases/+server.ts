import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.releaseComplaint, async ({ actor, app, params }) => {
	await app.complaintHandling.release(actor, params.complaintId);
	return noContent();
});
