import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const DELETE = endpoint(operations.endDevice, async ({ actor, app, params }) => {
	await app.devices.end(actor, params.childId, params.deviceId);
	return noContent();
});
