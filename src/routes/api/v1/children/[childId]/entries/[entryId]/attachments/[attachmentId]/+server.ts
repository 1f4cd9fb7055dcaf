import { operations } from '$lib/contract/v1/operations';
import { contentResponse } from '$lib/server/http/content';
import { endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readChildAttachment, async ({ actor, app, params, headers }) => {
	const { attachmentId, ...key } = params;
	return contentResponse(
		await app.attachments.openForStaff(actor, { ...key, id: attachmentId }),
		headers.range
	);
});
