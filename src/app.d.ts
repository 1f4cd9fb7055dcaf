import type { App as Service } from '$lib/server/app';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';

declare global {
	namespace App {
		interface Locals {
			requestId: string;
			app: Service;
			/** Set by the session handle when a valid session came with the request. */
			device: DeviceActor | null;
			staff: StaffActor | null;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}
