import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.listPutOffReviews, async ({ actor, app }) =>
	answer({ items: await app.reviewPutOff.often(actor) })
);
