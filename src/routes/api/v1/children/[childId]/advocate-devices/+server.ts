import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.listDevicesForAdvocate, async ({ actor, app, params }) =>
	answer({ items: await app.advocateAccess.forStaff(actor, params.childId) })
);
