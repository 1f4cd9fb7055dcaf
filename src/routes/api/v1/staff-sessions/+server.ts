import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { isBrowser, setStaffCookie } from '$lib/server/http/sessions';
import { signInAtOnce } from '$lib/server/http/sign-in';

export const POST = endpoint(operations.signInStaff, async ({ app, body, event }) => {
	const { staff, organisation, token, expiresAt } = await signInAtOnce(app, event.getClientAddress(), body);
	setStaffCookie(event.cookies, token, expiresAt);
	return answer(
		{
			staffId: staff.staffId,
			name: staff.name,
			role: staff.role,
			organisation,
			...(isBrowser(event.request) ? {} : { token }),
			expiresAt: expiresAt.toISOString()
		},
		201
	);
});
