import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.createJoiningCode, async ({ actor, app, params, body }) => {
	const { expiresAt, ...made } = await app.joining.createCode(actor, params.childId, body);
	return answer({ ...made, expiresAt: expiresAt.toISOString() }, 201);
});
