import { listMembers, openMember, session } from '$lib/offline/index';

/** In the tab's own storage: who uses the app in this tab. An id, and gone with the tab. */
const CHOSEN = 'chosen';

const FOR_ANYBODY: ReadonlySet<string | null> = new Set([
	'/(child)/who',
	'/(child)/help',
	'/(child)/app-shell'
]);

/** Pages of the app that are there before anybody has joined. */
export function needsNobody(routeId: string | null): boolean {
	return FOR_ANYBODY.has(routeId);
}

/** What came of opening the app for whoever uses it in this tab. */
export type Opening = 'open' | 'nobody-here' | 'who' | 'storage-broken';

/**
 * Opens the app for whoever was chosen in this tab; somebody who has the device for themselves need
 * not be asked.
 */
export async function openChosen(): Promise<Opening> {
	if (session.current) return 'open';
	try {
		const members = await listMembers();
		if (members.length === 0) return 'nobody-here';
		const id = readChosen();
		const chosen =
			members.find(({ deviceId }) => deviceId === id) ?? (members.length === 1 ? members[0] : undefined);
		if (!chosen) return 'who';
		await openMember(chosen.deviceId);
		return 'open';
	} catch {
		return 'storage-broken';
	}
}

/** Opens the app for one of those who use this device. */
export async function choose(deviceId: string): Promise<Opening> {
	try {
		await openMember(deviceId);
	} catch {
		return 'storage-broken';
	}
	try {
		sessionStorage.setItem(CHOSEN, deviceId);
	} catch {
		// Asked again after a reload, and nothing worse.
	}
	return 'open';
}

export function forgetChosen(): void {
	try {
		sessionStorage.removeItem(CHOSEN);
	} catch {
		// Nothing was kept.
	}
}

function readChosen(): string | null {
	try {
		return sessionStorage.getItem(CHOSEN);
	} catch {
		return null;
	}
}
