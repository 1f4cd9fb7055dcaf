import type { DeviceStore, KeptMember } from '$lib/offline/store/device-store';
import { DEVICE_DATABASE } from '$lib/offline/store/names';
import type { Tabs } from '$lib/platform/tabs';
import { DEVICE_ENDED } from './outcome';
import { ask, type RequestPorts } from './request';
import { leave } from './sign-out';

interface TabPorts {
	openTabs: (name: string) => Tabs;
}

/** Further than any feed goes: the answer brings nothing. */
const PAST_THE_END = Number.MAX_SAFE_INTEGER;

/**
 * Wipes what the service has ended from afar, of those whose things are not open here: a lock must not
 * keep on a lost device what nobody is to find there. Words under a lock can't be sent before.
 * @param isOpen whose things sync itself looks after
 * @returns the device ids of whom it wiped
 */
export async function heedEndings(
	device: DeviceStore,
	ports: RequestPorts & TabPorts,
	isOpen: (member: KeptMember) => boolean
): Promise<string[]> {
	const ended: string[] = [];
	for (const member of await device.members()) {
		if (isOpen(member) || !(await isEnded(member.deviceId, ports))) continue;
		await leave(device, member, () => tellTabs(member, ports));
		ended.push(member.deviceId);
	}
	return ended;
}

async function isEnded(deviceId: string, ports: RequestPorts): Promise<boolean> {
	const path = `/api/v1/me/feed?after=${PAST_THE_END}&limit=1`;
	const reply = await ask(ports, { method: 'GET', path, deviceId });
	return reply.is === 'problem' && reply.code === DEVICE_ENDED;
}

/** An open tab lets go of the store, which could not be wiped otherwise. */
export function tellTabs({ store }: Pick<KeptMember, 'store'>, ports: TabPorts): Promise<void> {
	const tabs = ports.openTabs(DEVICE_DATABASE);
	tabs.tell({ store, change: { gone: true } });
	tabs.close();
	return Promise.resolve();
}
