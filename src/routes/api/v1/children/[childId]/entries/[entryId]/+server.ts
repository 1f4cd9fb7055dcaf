import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { staffEntry } from '$lib/server/http/staff-views';

export const GET = endpoint(operations.readChildEntry, async ({ actor, app, params }) =>
	answer(staffEntry(await app.staffEntries.open(actor, params)))
);
