import {
	listMembers,
	lockOf,
	openMember,
	session,
	StoreLocked,
	type Lock,
	type Member
} from '$lib/offline/index';

/** In the tab's own storage: who uses the app in this tab. An id, and gone with the tab. */
const CHOSEN = 'chosen';

const FOR_ANYBODY: ReadonlySet<string | null> = new Set([
	'/(child)/who',
	'/(child)/unlock',
	'/(child)/help',
	'/(child)/app-shell'
]);

/** Pages of the app that are there before anybody has joined. */
export function needsNobody(routeId: string | null): boolean {
	return FOR_ANYBODY.has(routeId);
}

/** What came of opening the app for whoever uses it in this tab. */
export type Opening = 'open' | 'locked' | 'nobody-here' | 'who' | 'storage-broken';

/**
 * Opens the app for whoever was chosen in this tab; somebody who has the device for themselves need
 * not be asked.
 */
export async function openChosen(): Promise<Opening> {
	if (session.current) return 'open';
	try {
		const members = await listMembers();
		if (members.length === 0) return 'nobody-here';
		const chosen = chosenOf(members);
		return chosen ? await open(chosen.deviceId) : 'who';
	} catch {
		return 'storage-broken';
	}
}

/** Opens the app for one of those who use this device. A lock is opened on a page of its own. */
export async function choose(deviceId: string): Promise<Opening> {
	try {
		const opening = await open(deviceId);
		rememberChosen(deviceId);
		return opening;
	} catch {
		return 'storage-broken';
	}
}

/** Whose lock is to be opened in this tab; null where nobody's is. */
export async function lockToOpen(): Promise<{ member: Member; lock: Lock } | null> {
	const member = chosenOf(await listMembers());
	const lock = member && (await lockOf(member.deviceId));
	return lock ? { member, lock } : null;
}

async function open(deviceId: string): Promise<Opening> {
	try {
		await openMember(deviceId);
		return 'open';
	} catch (error) {
		if (error instanceof StoreLocked) return 'locked';
		throw error;
	}
}

function chosenOf(members: readonly Member[]): Member | undefined {
	const id = readChosen();
	return members.find(({ deviceId }) => deviceId === id) ?? (members.length === 1 ? members[0] : undefined);
}

function rememberChosen(deviceId: string): void {
	try {
		sessionStorage.setItem(CHOSEN, deviceId);
	} catch {
		// Asked again after a reload, and nothing worse.
	}
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
