import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const POST = endpoint(operations.renewCalendar, async ({ actor, app }) =>
	answer(await app.calendarLinks.renew(actor), 201)
);
