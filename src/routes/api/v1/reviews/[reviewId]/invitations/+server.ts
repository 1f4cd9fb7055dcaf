import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readInvitations, async ({ actor, app, params }) =>
	answer(await app.reviewInvitations.pack(actor, params.reviewId))
);
