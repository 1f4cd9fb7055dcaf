import { eq, inArray, not, or, type AnyColumn, type SQL } from 'drizzle-orm';
import { organisations } from '$lib/server/db/schema/index';
import type { Queryable } from '$lib/server/db/types';
import type { DeviceActor } from './actors';

/** What an advocacy service keeps: what a child and an advocate say to each other, and all that is told of it. */
export function isAdvocates(db: Queryable, organisationId: AnyColumn): SQL {
	const services = db
		.select({ id: organisations.id })
		.from(organisations)
		.where(eq(organisations.kind, 'advocacy'));
	return inArray(organisationId, services);
}

/**
 * What a device gets beside what an advocacy service keeps: all of that where it is open to it, and else
 * what it sent itself. Whoever made a joining code may have used it, so joining opens nothing of it.
 */
export function opensFor(
	db: Queryable,
	device: DeviceActor,
	of: { organisationId: AnyColumn; deviceId: AnyColumn }
): SQL | undefined {
	if (device.isOpen) return undefined;
	return or(not(isAdvocates(db, of.organisationId)), eq(of.deviceId, device.deviceId));
}
