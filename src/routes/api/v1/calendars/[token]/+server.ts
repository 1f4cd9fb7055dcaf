import { operations } from '$lib/contract/v1/operations';
import { endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readCalendar, async ({ app, params }) => {
	const calendar = await app.calendarLinks.read(params.token);
	return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
});
