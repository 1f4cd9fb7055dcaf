import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.decidePermission, async ({ actor, app, params, body }) => {
	await app.reviewPermissions.decide(actor, params.permissionId, body.isAllowed);
	return noContent();
});
