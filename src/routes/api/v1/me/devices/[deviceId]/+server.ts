import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.setOwnDevice, async ({ actor, app, params, body }) => {
	await app.advocateAccess.setByDevice(actor, { ...params, ...body });
	return noContent();
});
