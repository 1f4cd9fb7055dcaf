import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { reviewRow } from '$lib/server/http/review-views';

export const GET = endpoint(operations.listReviews, async ({ actor, app }) => {
	const found = await app.reviews.list(actor);
	const missing = await app.reviewReadiness.missing(actor, found);
	return answer({ items: found.map((one) => reviewRow(app, one, missing.get(one.review.id) ?? [])) });
});
