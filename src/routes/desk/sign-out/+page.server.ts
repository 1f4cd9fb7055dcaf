import { redirect } from '@sveltejs/kit';
import { forStaff } from '$lib/server/desk/guard';
import { DESK_START } from '$lib/server/desk/way-back';
import { clearStaffCookie, staffToken } from '$lib/server/http/sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(() => redirect(303, DESK_START));

export const actions: Actions = {
	default: forStaff(async (event, { app }) => {
		const token = staffToken(event);
		if (token) await app.staffSessions.signOut(token);
		clearStaffCookie(event.cookies);
		redirect(303, '/desk/sign-in?left');
	})
};
