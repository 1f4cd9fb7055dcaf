import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.askWhatIHeard, async ({ actor, app, params, body }) =>
	answer(await app.staffEntries.askWhatIHeard(actor, params, body.text), 201)
);
