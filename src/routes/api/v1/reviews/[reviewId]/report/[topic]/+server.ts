import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';

export const PUT = endpoint(operations.writeReportPart, async ({ actor, app, params, body }) => {
	const { reviewId, topic } = params;
	await app.reviewReports.share(actor, reviewId, { topic, text: body.text });
	return noContent();
});
