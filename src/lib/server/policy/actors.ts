import type { StaffRole } from '$lib/domain/people/roles';

/** A child's or a helper's device that is signed in. */
export interface DeviceActor {
	kind: 'device';
	deviceId: string;
	childId: string;
	role: 'child' | 'helper';
	helperName: string | null;
	/** It has what the child and an advocate say to each other. A joining code alone gives nobody that. */
	isOpen: boolean;
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
