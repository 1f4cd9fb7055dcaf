import { inboxFilter } from '$lib/desk/inbox';
import { forStaff } from '$lib/server/desk/guard';
import { inboxView } from '$lib/server/desk/thread-views';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = forStaff(async ({ url }, { staff, app }) => {
	const show = inboxFilter(url.searchParams.get('show'));
	return { show, inbox: await inboxView(app, staff, show) };
});
