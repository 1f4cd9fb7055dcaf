import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import type { RequestHandler } from './$types';

/** The photo of one of the child's people, for those who work with the child. */
export const GET: RequestHandler = forStaff(async ({ params }, { staff, app }) => {
	const { people } = await app.childProfiles.profile(staff, idFrom(params.childId));
	const photo = people.find(({ id }) => id === params.personId)?.photo;
	const [, type, base64] = /^data:(image\/(?:webp|jpeg|png));base64,(.+)$/.exec(photo ?? '') ?? [];
	if (!type || !base64) notFound();
	return new Response(Buffer.from(base64, 'base64'), { headers: { 'content-type': type } });
});
