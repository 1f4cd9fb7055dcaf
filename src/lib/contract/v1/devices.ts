import { z } from 'zod';
import { ADVOCATE_ACCESS, type DeviceState, type OwnDevice } from '$lib/domain/devices/device-state';
import { operation } from './operation';
import { IdV1, TimeV1, wordsV1 } from './text';

export const JoinV1 = z
	.object({
		/** As typed: case, spaces and look-alike characters do not matter. */
		code: z.string().min(1).max(64),
		deviceName: wordsV1(80).optional()
	})
	.meta({ id: 'Join' });

export const JoinedV1 = z
	.object({
		deviceId: IdV1,
		role: z.enum(['child', 'helper']),
		child: z.object({ id: IdV1, name: z.string() }),
		/** On a helper's device: the helper's name as the child says it. */
		helper: z.object({ name: z.string() }).optional(),
		/** Only for callers that are no browser; a browser gets a cookie that scripts can't read. */
		token: z.string().optional()
	})
	.meta({ id: 'Joined' });

export type Joined = z.infer<typeof JoinedV1>;

export const DeviceStateV1 = z
	.object({
		number: z.int().min(1),
		advocate: z.enum(ADVOCATE_ACCESS),
		/** Drop these. After `open`, read feed and entries from the start: there is more in them now. */
		gone: z
			.object({
				items: z.array(z.object({ kind: z.string(), id: z.string() })),
				entries: z.array(IdV1)
			})
			.optional()
	})
	.meta({ id: 'DeviceState' }) satisfies z.ZodType<DeviceState>;

const OwnDeviceV1 = z
	.object({
		id: IdV1,
		number: z.int().min(1),
		joinedAt: TimeV1,
		lastUsedAt: TimeV1,
		codeFrom: z.string().nullable(),
		isOpen: z.boolean()
	})
	.meta({ id: 'OwnDevice' }) satisfies z.ZodType<OwnDevice>;

const OwnDevicesV1 = z.object({ items: z.array(OwnDeviceV1) });

const ChildParams = z.object({ childId: IdV1 });

/** Whether a device may read what child and advocate write. */
const OpenV1 = z.object({ isOpen: z.boolean() });

/** Calls about which of a child's devices have what the child and an advocate say. */
export const advocateAccessOperations = {
	listOwnDevices: operation({
		id: 'listOwnDevices',
		method: 'GET',
		path: '/api/v1/me/devices',
		summary: 'The child’s devices, for one that is open to what the child and an advocate say',
		guard: 'device',
		answers: { 200: OwnDevicesV1 }
	}),
	setOwnDevice: operation({
		id: 'setOwnDevice',
		method: 'PUT',
		path: '/api/v1/me/devices/{deviceId}',
		summary: 'Let another of the child’s devices in on what the child and an advocate say, or not',
		guard: 'device',
		params: z.object({ deviceId: IdV1 }),
		body: OpenV1,
		answers: { 204: null }
	}),
	listDevicesForAdvocate: operation({
		id: 'listDevicesForAdvocate',
		method: 'GET',
		path: '/api/v1/children/{childId}/advocate-devices',
		summary: 'The devices of a child who has asked for an advocate',
		guard: 'staff',
		params: ChildParams,
		answers: { 200: OwnDevicesV1 }
	}),
	setDeviceForAdvocate: operation({
		id: 'setDeviceForAdvocate',
		method: 'PUT',
		path: '/api/v1/children/{childId}/advocate-devices/{deviceId}',
		summary: 'Let a device in on what the child and an advocate say, or close it again',
		guard: 'staff',
		params: ChildParams.extend({ deviceId: IdV1 }),
		body: OpenV1,
		answers: { 204: null }
	})
};
