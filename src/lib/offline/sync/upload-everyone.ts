import type { DeviceStore } from '$lib/offline/store/device-store';
import { countWaitingAttachments } from '$lib/offline/store/attachments';
import type { MemberStorePorts } from '$lib/offline/store/member-store';
import { forEveryone } from './everyone';
import type { SyncPorts } from './outcome';
import { uploadWaiting } from './upload';

/** Sends the recordings and pictures of everybody on this device. The service worker, which must stay small, does not. */
export function uploadForEveryone(device: DeviceStore, ports: SyncPorts & MemberStorePorts): Promise<void> {
	return forEveryone(device, ports, async (member) => {
		if (await countWaitingAttachments(member.store)) await uploadWaiting(member, ports);
	});
}
