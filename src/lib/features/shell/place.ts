import { PROFILES } from '$lib/domain/jurisdiction/profiles';
import type { Place, ServiceInfo } from '$lib/domain/service/service';
import type { ChildView } from '$lib/offline/index';

/** The council or island of this child; undefined while the service's own facts are not here yet. */
export function placeOf(
	service: ServiceInfo | null,
	view: Pick<ChildView, 'child'> | null
): Place | undefined {
	return service?.places.find(({ id }) => id === view?.child?.place);
}

/** The time zone that this child's days and times are told in; that of the device while it is not known. */
export function timeZoneOf(place: Pick<Place, 'profile'> | undefined): string {
	const profile = place && PROFILES[place.profile];
	return profile?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
