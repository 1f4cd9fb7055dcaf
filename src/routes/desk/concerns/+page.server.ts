import { isOfficeRole } from '$lib/domain/people/roles';
import { concernItem } from '$lib/server/desk/concern-views';
import { forStaff, notFound } from '$lib/server/desk/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async (_event, { staff, app }) => {
	if (!isOfficeRole(staff.role)) notFound();
	return { items: (await app.concerns.list(staff)).flatMap(concernItem) };
});
