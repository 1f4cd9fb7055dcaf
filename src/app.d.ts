import type { App as Service } from '$lib/server/app';
import type { Area } from '$lib/ui/plate/areas';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';

declare global {
	namespace App {
		interface Locals {
			requestId: string;
			app: Service;
			/** Set by the session handle when a valid session came with the request. */
			device: DeviceActor | null;
			/** A device that was ended from afar, and when: it is told so, and what was said on it before is taken. */
			endedDevice: { actor: DeviceActor; endedAt: Date } | null;
			staff: StaffActor | null;
			/** The language of a page for somebody who is not signed in, once it is known. */
			language: string | null;
		}
		/** What each page of the child's app says of itself to the frame around it. */
		interface PageData {
			area?: Area;
			/** One step back, as an address; the mark is shown where there is none. */
			back?: string;
			/** No rail: a page that takes the whole attention. */
			focusMode?: boolean;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}
