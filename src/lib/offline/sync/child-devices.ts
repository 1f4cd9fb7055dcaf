import type { OwnDevice } from '$lib/domain/devices/device-state';
import { ask, type RequestPorts } from './request';
import { isRecord } from './shapes';

/** Why a call about the child's devices had no answer. */
export type NoAnswer = { ok: false; why: 'no-network' | 'signed-out' };

export type DevicesReading = { ok: true; devices: OwnDevice[] } | NoAnswer;

/**
 * The child's other devices, and which of them have what the child and an advocate say. Asked of the service
 * each time, and not kept: an old answer would mislead.
 */
export class ChildDevices {
	constructor(
		private readonly deviceId: string,
		private readonly ports: RequestPorts
	) {}

	/** None on a device that is not open itself. */
	async others(): Promise<DevicesReading> {
		const { deviceId } = this;
		const reply = await ask(this.ports, { method: 'GET', path: '/api/v1/me/devices', deviceId });
		if (reply.is !== 'answer' || !isDevices(reply.body)) return noAnswer(reply);
		return { ok: true, devices: reply.body.items.filter(({ id }) => id !== deviceId) };
	}

	/** Lets another device in on what the child and an advocate say, or closes it. */
	async set(id: string, isOpen: boolean): Promise<{ ok: true } | NoAnswer> {
		const reply = await ask(this.ports, {
			method: 'PUT',
			path: `/api/v1/me/devices/${id}`,
			deviceId: this.deviceId,
			body: JSON.stringify({ isOpen })
		});
		return reply.is === 'answer' ? { ok: true } : noAnswer(reply);
	}
}

function noAnswer(reply: { is: string; status?: number }): NoAnswer {
	return { ok: false, why: reply.is === 'problem' && reply.status === 401 ? 'signed-out' : 'no-network' };
}

function isDevices(value: unknown): value is { items: OwnDevice[] } {
	return (
		isRecord(value) &&
		Array.isArray(value['items']) &&
		value['items'].every((item) => isRecord(item) && typeof item['id'] === 'string')
	);
}
