import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const DELETE = endpoint(operations.endConsultation, async ({ actor, app, params }) => {
	const { personId, consultationId: id } = params;
	await app.consultations.end(actor, params.reviewId, { personId, id });
	return noContent();
});
