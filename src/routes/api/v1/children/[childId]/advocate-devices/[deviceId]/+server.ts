import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.setDeviceForAdvocate, async ({ actor, app, params, body }) => {
	const { childId, deviceId } = params;
	await app.advocateAccess.setByStaff(actor, childId, { deviceId, ...body });
	return noContent();
});
