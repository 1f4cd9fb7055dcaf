import { operations } from '$lib/contract/v1/operations';
import { endpoint } from '$lib/server/http/endpoint';
import { feedEvents } from '$lib/server/http/feed-events';

export const GET = endpoint(operations.watchFeed, ({ actor, app, event }) =>
	feedEvents(app.live, actor, event.request.signal)
);
