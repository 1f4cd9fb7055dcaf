import { operations } from '$lib/contract/v1/operations';
import { contentResponse } from '$lib/server/http/content';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { bytesOf, readPutDraft } from '$lib/server/http/uploads';

export const HEAD = endpoint(operations.resumeUpload, ({ actor, app, event }) =>
	app.uploads.handle(actor, event.request)
);

export const PATCH = endpoint(operations.continueUpload, async ({ actor, app, event }) => {
	await app.limits.use('upload-parts', actor.deviceId);
	return app.uploads.handle(actor, event.request);
});

export const PUT = endpoint(operations.putAttachment, async ({ actor, app, params, headers, event }) => {
	await app.limits.use('uploads', actor.deviceId);
	const size = Number(event.request.headers.get('content-length') ?? 0);
	const draft = readPutDraft(headers['upload-metadata'], params.attachmentId, size);
	const { attachment, isNew } = await app.attachments.put(actor, draft, bytesOf(event.request));
	return answer(attachment, isNew ? 201 : 200);
});

export const GET = endpoint(operations.readAttachment, async ({ actor, app, params, headers }) =>
	contentResponse(await app.attachments.openForDevice(actor, params.attachmentId), headers.range)
);
