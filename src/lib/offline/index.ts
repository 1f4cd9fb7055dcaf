/**
 * The one door to everything that is kept on the device. What lies behind it is fetched when there is
 * something to keep or to read: somebody's first visit does not carry a database.
 */
import type { Device } from './device';
import type { Lock, Unlocking } from './locking';
import { memberOf, type Member } from './member';
import type { MemberSession } from './member-session.svelte';
import { serviceInfo } from './service-info.svelte';
import { DEVICE_DATABASE } from './store/names';
import { isStorageFailure } from './store/failures';
import type { Code } from './vault/lock';

export { session } from './current-session.svelte';
export { serviceInfo } from './service-info.svelte';
export type {
	EntryDraft,
	Keeping,
	PictureReach,
	Saving,
	SigningOut,
	StorageTrouble,
	TakingBackResult
} from './answers';
export type { Lock, NewLock, Unlocking } from './locking';
export type { Member } from './member';
export type { MemberLock } from './member-lock.svelte';
export type { MemberSession } from './member-session.svelte';
export type { AttachmentWriter } from './attachment-writer';
export type { MemberAttachments } from './member-attachments';
export type { AttachmentReading } from './sync/read-attachment';
export type { AccessLogItem, AccessLogReading } from './sync/access-log';
export type { ChildDevices, DevicesReading } from './sync/child-devices';
export type { SyncState } from './sync/schedule';
export type { ChildView, SyncStatus } from './view/member-view.svelte';
export type { NewsItem } from './view/news';
export type { AttachmentState, SavedAttachment } from './view/saved-attachments';
export { StoreLocked } from './store/failures';
export type { OwnPicture } from './view/own-pictures';
export type { SavedEntry } from './view/saved-entries';
export type { Code, LockKind } from './vault/lock';

export type JoinResult =
	| { ok: true; member: Member }
	| { ok: false; why: 'code-not-valid' | 'too-many' | 'no-network' | 'storage'; retryAfterSeconds?: number };

let opening: Promise<Device> | null = null;

/** @throws {StorageFull | StorageBroken} A failure is not remembered: the next call tries again. */
function device() {
	opening ??= openDevice().catch((error: unknown) => {
		opening = null;
		throw error;
	});
	return opening;
}

async function openDevice() {
	const [{ Device }, { browserPorts }] = await Promise.all([import('./device'), import('./ports')]);
	const opened = await Device.open(browserPorts());
	opened.keepSendingForEveryone();
	return opened;
}

/** False on a first visit. Where a browser does not say, it may be true. */
async function hasKeptAnything(): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === DEVICE_DATABASE);
	} catch {
		return true;
	}
}

/** Everybody who uses this device, in the order in which they joined. */
export async function listMembers(): Promise<Member[]> {
	if (!(await hasKeptAnything())) return [];
	return (await (await device()).listMembers()).map(memberOf);
}

/** The code of the store is loaded already, or kept by the service worker. */
function hasCodeAtHand(): boolean {
	return opening !== null || ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null);
}

/**
 * Asked before the code of the store is fetched: a browser remembers for as long as the page is open
 * that a module did not come, and pressing Join again would never help.
 */
async function serviceAnswers(): Promise<boolean> {
	return (await askServiceInfo()) !== null;
}

async function askServiceInfo() {
	const [{ fetchServiceInfo }, { browserRequests }] = await Promise.all([
		import('./sync/service-facts'),
		import('./sync/request')
	]);
	return fetchServiceInfo(browserRequests);
}

/** Spends a joining code, however it was typed. Needs the network. */
export async function joinDevice(code: string): Promise<JoinResult> {
	try {
		if (!hasCodeAtHand() && !(await serviceAnswers())) return { ok: false, why: 'no-network' };
		const opened = await device();
		const joining = await opened.join(code);
		if (!joining.ok) return joining;
		// Should it fail, it is kept when it is next fetched.
		if (serviceInfo.current) await opened.keepServiceInfo(serviceInfo.current).catch(() => undefined);
		return { ok: true, member: memberOf(joining.member) };
	} catch (error) {
		return { ok: false, why: isStorageFailure(error) ? 'storage' : 'no-network' };
	}
}

/**
 * Opens the app for one member, who is `session.current` from then on.
 * @throws {StoreLocked} where there is a lock; `unlockMember` opens it
 */
export async function openMember(deviceId: string): Promise<MemberSession> {
	return (await device()).openMember(deviceId);
}

/** The lock on somebody's things; null where there is none. */
export async function lockOf(deviceId: string): Promise<Lock | null> {
	return (await device()).lockOf(deviceId);
}

/** Opens the app for one member by their code. */
export async function unlockMember(deviceId: string, code: Code): Promise<Unlocking> {
	return (await device()).unlock(deviceId, code);
}

/** Opens the app for one member by the device's passkey. Null when the reader stopped. */
export async function unlockMemberByPasskey(deviceId: string): Promise<Unlocking | null> {
	return (await device()).unlockByPasskey(deviceId);
}

/**
 * Fills `serviceInfo`: at once from the device, then from the service. Call it when the app starts.
 * A device that can keep nothing still shows whom to ring.
 */
export async function loadServiceInfo(): Promise<void> {
	const opened = (await hasKeptAnything()) ? await device().catch(() => null) : null;
	serviceInfo.current ??= (await opened?.serviceInfo().catch(() => null)) ?? null;
	const fetched = await askServiceInfo();
	if (!fetched) return;
	serviceInfo.current = fetched;
	await opened?.keepServiceInfo(fetched).catch(() => undefined);
}
