import { readFile } from 'node:fs/promises';
import { ServiceInfoV1 } from '$lib/contract/v1/service';
import { profileFor } from '$lib/domain/jurisdiction/profiles';
import type { JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import type { Place, ServiceInfo } from '$lib/domain/service/service';

/** The names, numbers and places of this service, checked once at start. */
export class ServiceDirectory {
	constructor(readonly info: ServiceInfo) {}

	/** Throws for a place that the configuration does not have. */
	place(id: string): Place {
		const place = this.info.places.find((one) => one.id === id);
		if (!place) throw new Error(`The service has no place "${id}"`);
		return place;
	}

	profileOf(placeId: string): JurisdictionProfile {
		return profileFor(this.place(placeId).profile);
	}
}

/** A service that has no places yet: nobody can be added until it has a file of its own. */
export const emptyService: ServiceInfo = {
	name: 'My Review',
	demo: false,
	places: [],
	leaveTo: 'https://www.bbc.co.uk/weather',
	languages: ['en']
};

/** Reads a service's own file. Throws with the names of the fields that are wrong. */
export async function loadServiceFile(file: string): Promise<ServiceInfo> {
	const parsed = ServiceInfoV1.safeParse(JSON.parse(await readFile(file, 'utf8')));
	if (parsed.success) return parsed.data;
	const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
	throw new Error(`${file} is not valid: ${names}`);
}
