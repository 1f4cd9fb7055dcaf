import type { RequestHandler } from './$types';

/** The database can be reached and its tables are up to date: the app is not open before they are. */
export const GET: RequestHandler = async ({ locals }) => {
	const isReady = await locals.app.isReady().catch(() => false);
	return isReady ? new Response('ready\n') : new Response('not ready\n', { status: 503 });
};
