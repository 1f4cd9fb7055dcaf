import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { openTalk } from '$lib/server/http/talk-views';

export const GET = endpoint(operations.readTalk, async ({ actor, app, params }) =>
	answer(await openTalk(app, actor, params.reviewId))
);
