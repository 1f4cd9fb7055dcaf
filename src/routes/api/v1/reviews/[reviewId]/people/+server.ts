import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.askAboutPerson, async ({ actor, app, params, body }) =>
	answer(await app.reviewPeople.ask(actor, params.reviewId, body), 201)
);
