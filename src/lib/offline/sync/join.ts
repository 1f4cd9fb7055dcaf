import { isLocked, type DeviceStore, type KeptMember } from '$lib/offline/store/device-store';
import { isStorageFailure } from '$lib/offline/store/failures';
import { countUnsent, type MemberStorePorts } from '$lib/offline/store/member-store';
import type { Ids } from '$lib/platform/ids';
import { ask, type Reply, type RequestPorts } from './request';
import { isJoined, type JoinedShape } from './shapes';

export type Joining =
	| { ok: true; member: KeptMember }
	| { ok: false; why: 'code-not-valid' | 'too-many' | 'no-network' | 'storage'; retryAfterSeconds?: number };

export interface JoinPorts extends RequestPorts, MemberStorePorts {
	ids: Ids;
}

/**
 * Spends a joining code. The store is made first: a code that can be used once is not spent on a
 * device that could keep nothing.
 */
export async function join(device: DeviceStore, code: string, ports: JoinPorts): Promise<Joining> {
	try {
		const store = ports.ids.next();
		await device.prepare(store);
		const reply = await ask(ports, {
			method: 'POST',
			path: '/api/v1/devices',
			body: JSON.stringify({ code })
		});
		if (reply.is === 'answer' && isJoined(reply.body)) {
			return { ok: true, member: await welcome(device, reply.body, store, ports) };
		}
		await device.forget(store);
		return refusal(reply);
	} catch (error) {
		if (isStorageFailure(error)) return { ok: false, why: 'storage' };
		throw error;
	}
}

/**
 * Keeps whoever joined. Somebody who was here before, and lost their session or their code, finds
 * everything that they left, unsent words included; but nothing opens what lies under a lock.
 */
async function welcome(
	device: DeviceStore,
	joined: JoinedShape,
	madeStore: string,
	ports: JoinPorts
): Promise<KeptMember> {
	const before = (await device.members()).find((member) => !member.isAside && isSame(member, joined));
	const isShut = before !== undefined && isLocked((await device.keyOf(before.store)).key);
	const member: KeptMember = {
		store: before && !isShut ? before.store : madeStore,
		deviceId: joined.deviceId,
		childId: joined.child.id,
		role: joined.role,
		name: joined.child.name,
		...(joined.helper ? { helperName: joined.helper.name } : {})
	};
	await device.keep(member);
	if (isShut) await setAside(device, before, ports);
	else if (before) {
		await device.forget(madeStore);
		if (before.deviceId !== joined.deviceId) await device.oweFarewell(before.deviceId);
	}
	return member;
}

/** What lies under a lost code is wiped, unless words in it were never sent: those wait for the old code. */
async function setAside(device: DeviceStore, before: KeptMember, ports: JoinPorts): Promise<void> {
	const { entries, drafts } = await countUnsent(before.store, ports);
	if (entries + drafts > 0) return device.keep({ ...before, isAside: true });
	await device.oweFarewell(before.deviceId);
	await device.forget(before.store);
	await device.wipe(before.store);
}

function isSame(member: KeptMember, joined: JoinedShape): boolean {
	return (
		member.childId === joined.child.id &&
		member.role === joined.role &&
		member.helperName === joined.helper?.name
	);
}

function refusal(reply: Reply): Joining {
	if (reply.is === 'answer') return { ok: false, why: 'no-network' };
	if (reply.is === 'problem' && [400, 404, 422].includes(reply.status))
		return { ok: false, why: 'code-not-valid' };
	const retryAfter =
		reply.retryAfter === null ? {} : { retryAfterSeconds: Math.ceil(reply.retryAfter / 1000) };
	if (reply.is === 'problem' && reply.status === 429) return { ok: false, why: 'too-many', ...retryAfter };
	return { ok: false, why: 'no-network', ...retryAfter };
}
