import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.makeConsultation, async ({ actor, app, params, body }) => {
	const made = await app.consultations.make(actor, params.reviewId, params.personId, body);
	return answer({ ...made, expiresAt: made.expiresAt.toISOString() }, 201);
});
