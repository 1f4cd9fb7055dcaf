import { operations } from '$lib/contract/v1/operations';
import { endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.beginUpload, async ({ actor, app, event }) => {
	await app.limits.use('uploads', actor.deviceId);
	return app.uploads.handle(actor, event.request);
});
