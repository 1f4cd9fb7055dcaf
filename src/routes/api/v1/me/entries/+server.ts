import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.sendEntry, async ({ actor, app, body }) => {
	await app.limits.use('entries', actor.deviceId);
	const { id, seq, receivedAt, isNew } = await app.entries.receive(actor, body);
	if (isNew) app.metrics.entryReceived();
	return answer({ id, seq, receivedAt: receivedAt.toISOString() }, isNew ? 201 : 200);
});

export const GET = endpoint(operations.listEntries, async ({ actor, app, query }) =>
	answer(await app.entries.page(actor, query))
);
