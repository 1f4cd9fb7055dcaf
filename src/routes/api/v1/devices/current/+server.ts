import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { clearDeviceCookie } from '$lib/server/http/sessions';

export const DELETE = endpoint(operations.signOutDevice, async ({ actor, app, event }) => {
	await app.joining.signOut(actor);
	clearDeviceCookie(event.cookies, actor.deviceId);
	return noContent();
});
