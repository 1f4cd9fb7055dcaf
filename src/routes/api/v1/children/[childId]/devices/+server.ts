import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { deviceView } from '$lib/server/http/staff-views';

export const GET = endpoint(operations.listDevices, async ({ actor, app, params }) => {
	const devices = await app.devices.ofChild(actor, params.childId);
	return answer({ items: devices.map(deviceView) });
});
