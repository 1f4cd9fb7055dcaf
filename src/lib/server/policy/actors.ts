import type { StaffRole } from '$lib/domain/people/roles';

/** A child's or a helper's device that is signed in. */
export interface DeviceActor {
	kind: 'device';
	deviceId: string;
	childId: string;
	role: 'child' | 'helper';
	helperName: string | null;
}

/** A member of staff who is signed in. */
export interface StaffActor {
	kind: 'staff';
	staffId: string;
	organisationId: string;
	organisationKind: 'council' | 'advocacy';
	role: StaffRole;
	name: string;
	language: string;
}

export type Actor = DeviceActor | StaffActor;
