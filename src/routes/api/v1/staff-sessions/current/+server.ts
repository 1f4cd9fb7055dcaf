import { operations } from '$lib/contract/v1/operations';
import { endpoint, noContent } from '$lib/server/http/endpoint';
import { clearStaffCookie, staffToken } from '$lib/server/http/sessions';

export const DELETE = endpoint(operations.signOutStaff, async ({ app, event }) => {
	await app.staffSessions.signOut(staffToken(event) ?? '');
	clearStaffCookie(event.cookies);
	return noContent();
});
