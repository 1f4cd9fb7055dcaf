import type { DeviceStore } from '$lib/offline/store/device-store';
import { ask, type RequestPorts } from './request';

/** Answers after which the service no longer knows the device. */
const OVER: ReadonlySet<number> = new Set([401, 404]);

/**
 * Tells the service that devices have left. One that can't be told now is told the next time: signing
 * out never waits for the network.
 */
export async function sayFarewells(device: DeviceStore, ports: RequestPorts): Promise<void> {
	for (const deviceId of await device.farewells()) {
		const reply = await ask(ports, { method: 'DELETE', path: '/api/v1/devices/current', deviceId });
		const isOver = reply.is === 'answer' || (reply.is === 'problem' && OVER.has(reply.status));
		if (isOver) await device.settleFarewell(deviceId);
	}
}

/**
 * Forgets a member and wipes their store at once. The service is owed a farewell.
 * @param tellTabs has every tab close the store. Each then asks who is left, so by now it is true.
 */
export async function leave(
	device: DeviceStore,
	member: { store: string; deviceId: string },
	tellTabs: () => Promise<void>
): Promise<void> {
	await device.oweFarewell(member.deviceId);
	await device.forget(member.store);
	await tellTabs();
	await device.wipe(member.store);
}
