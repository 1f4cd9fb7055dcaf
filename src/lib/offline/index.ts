/**
 * The one door to everything that is kept on the device. What lies behind it is fetched when it is first
 * needed: a page that only shows words does not carry a database.
 */
import type { Device } from './device';
import { memberOf, type Member } from './member';
import type { MemberSession } from './member-session.svelte';
import { isStorageFailure } from './store/failures';
import { serviceInfo } from './service-info.svelte';

export { session } from './current-session.svelte';
export { serviceInfo } from './service-info.svelte';
export type { Keeping } from './draft-keeper';
export type { Member } from './member';
export type {
	EntryDraft,
	MemberSession,
	Saving,
	SigningOut,
	TakingBackResult
} from './member-session.svelte';
export type { AccessLogItem, AccessLogReading } from './sync/access-log';
export type { SyncState } from './sync/schedule';
export type { ChildView, SyncStatus } from './view/member-view.svelte';
export type { NewsItem } from './view/news';
export type { SavedEntry } from './view/saved-entries';

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

/** Everybody who uses this device, in the order in which they joined. */
export async function listMembers(): Promise<Member[]> {
	return (await (await device()).listMembers()).map(memberOf);
}

/** Spends a joining code, however it was typed. Needs the network. */
export async function joinDevice(code: string): Promise<JoinResult> {
	try {
		const joining = await (await device()).join(code);
		return joining.ok ? { ok: true, member: memberOf(joining.member) } : joining;
	} catch (error) {
		return { ok: false, why: isStorageFailure(error) ? 'storage' : 'no-network' };
	}
}

/** Opens the app for one member, who is `session.current` from then on. */
export async function openMember(deviceId: string): Promise<MemberSession> {
	return (await device()).openMember(deviceId);
}

/** Fills `serviceInfo`: at once from the device, then from the service. Call it when the app starts. */
export async function loadServiceInfo(): Promise<void> {
	// A device that can keep nothing still shows whom to ring.
	const opened = await device().catch(() => null);
	serviceInfo.current ??= (await opened?.serviceInfo().catch(() => null)) ?? null;
	const [{ fetchServiceInfo }, { browserPorts }] = await Promise.all([
		import('./sync/service-facts'),
		import('./ports')
	]);
	const fetched = await fetchServiceInfo(browserPorts());
	if (!fetched) return;
	serviceInfo.current = fetched;
	await opened?.keepServiceInfo(fetched).catch(() => undefined);
}
