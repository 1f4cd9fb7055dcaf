import { DESK_PLACES, type DeskPlace } from '$lib/desk/places';
import { isOfficeRole } from '$lib/domain/people/roles';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';

/** The places where this member of staff can do something: no way leads to a page that stays empty for them. */
export async function placesOf(app: App, staff: StaffActor): Promise<DeskPlace[]> {
	const has: Readonly<Record<DeskPlace, boolean>> = {
		inbox: true,
		concerns: isOfficeRole(staff.role),
		children: mayDo(staff, 'read-plan') || (await app.children.list(staff)).length > 0,
		reviews: mayDo(staff, 'read-review') || (await app.reviewPermissions.decides(staff)),
		'my-card': true
	};
	return DESK_PLACES.filter((place) => has[place]);
}
