import { placesOf } from '$lib/server/desk/places';
import { mayDo } from '$lib/server/policy/staff';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { app, staff } = locals;
	const [organisation, waiting, concerns, putOff, places] = staff
		? await Promise.all([
				app.children.organisationOf(staff),
				app.threads.countWaiting(staff),
				app.concerns.countOpen(staff),
				app.reviewPutOff.often(staff),
				placesOf(app, staff)
			])
		: [null, 0, 0, [], []];
	return {
		// Naming the address here has the frame told anew on every page: how many wait changes by itself.
		path: url.pathname,
		staff: staff && {
			name: staff.name,
			role: staff.role,
			mayAddChild: mayDo(staff, 'add-child'),
			places
		},
		organisation,
		waiting,
		concerns,
		putOff: putOff.length,
		lang: staff?.language ?? 'en',
		timeZone: organisation?.timeZone ?? 'Europe/London',
		isDemo: app.directory.info.demo,
		now: app.clock.now().toISOString()
	};
};
