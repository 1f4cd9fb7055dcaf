import type { KeptMember } from './store/device-store';

/** Somebody who uses this device. */
export interface Member {
	deviceId: string;
	childId: string;
	role: 'child' | 'helper';
	/** The name that the child uses. */
	name: string;
	/** On a helper's device: the helper's name as the child says it. */
	helperName?: string;
	/** Under an old code, with words that were never sent. */
	isAside?: boolean;
}

export function memberOf({ deviceId, childId, role, name, helperName, isAside }: KeptMember): Member {
	return {
		deviceId,
		childId,
		role,
		name,
		...(helperName === undefined ? {} : { helperName }),
		...(isAside ? { isAside } : {})
	};
}
