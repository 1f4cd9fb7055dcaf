import { z } from 'zod';
import { operation } from './operation';
import { DateV1, IdV1, TimeV1 } from './text';

const ChildParams = z.object({ childId: IdV1 });
const DeviceParams = z.object({ childId: IdV1, deviceId: IdV1 });

export const DeviceV1 = z
	.object({
		id: IdV1,
		role: z.enum(['child', 'helper']),
		helperName: z.string().nullable(),
		/** What its browser calls it, where it said so. */
		name: z.string().nullable(),
		joinedAt: TimeV1,
		/** The day alone (UTC): at what time a child was in the app is nobody's business. */
		lastUsedOn: DateV1
	})
	.meta({ id: 'Device' });

/** Calls about a device that is lost: who has one, and its end. */
export const deviceEndingOperations = {
	listDevices: operation({
		id: 'listDevices',
		method: 'GET',
		path: '/api/v1/children/{childId}/devices',
		summary: 'Devices that are signed in for this child, and for those who help',
		guard: 'staff',
		params: ChildParams,
		answers: { 200: z.object({ items: z.array(DeviceV1) }) }
	}),
	endDevice: operation({
		id: 'endDevice',
		method: 'DELETE',
		path: '/api/v1/children/{childId}/devices/{deviceId}',
		summary: 'Sign a lost device out from afar; it wipes what it holds at its next word with the service',
		guard: 'staff',
		params: DeviceParams,
		answers: { 204: null }
	})
};
