import { forStaff, idFrom } from '$lib/server/desk/guard';
import { contentResponse } from '$lib/server/http/content';
import { Refusal } from '$lib/server/http/problem';
import type { RequestHandler } from './$types';

/** The content of what goes with an entry, for those who may read the entry; in ranges, so that a player can jump. */
export const GET: RequestHandler = forStaff(async ({ params, request }, { staff, app }) => {
	const opened = await app.attachments.openForStaff(staff, {
		childId: idFrom(params.childId),
		entryId: idFrom(params.entryId),
		id: idFrom(params.attachmentId)
	});
	try {
		return contentResponse(opened, request.headers.get('range') ?? undefined);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return new Response(null, {
			status: 416,
			headers: { 'content-range': `bytes */${opened.attachment.size}` }
		});
	}
});
