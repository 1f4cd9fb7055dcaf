import { vi } from 'vitest';
import type { DeviceState, OwnDevice } from '$lib/domain/devices/device-state';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { viewOf } from '$lib/features/shell/testing/views';
import type { DevicesReading, Saving, SigningOut } from '$lib/offline/index';

export interface PretendSession {
	saving?: Saving;
	/** What was chosen before. */
	settings?: SettingsBody;
	role?: 'child' | 'helper';
	/** What the service says of this device itself. */
	device?: DeviceState;
	/** The child's other devices. */
	others?: OwnDevice[];
	/** What each sign-out answers, in turn; then it works. */
	signingOut?: SigningOut[];
}

/** A child who settles how they like the app, and what was kept of it. */
export function pretendSession({
	saving,
	settings = {},
	role = 'child',
	device,
	others = [],
	signingOut = []
}: PretendSession = {}) {
	const answers = [...signingOut];
	const member = { deviceId: 'd', childId: 'c', role, name: 'Kai' } as const;
	return {
		member,
		view: viewOf({ settings, device: device ?? null }),
		devices: {
			others: vi.fn(() => Promise.resolve<DevicesReading>({ ok: true, devices: others })),
			set: vi.fn(() => Promise.resolve({ ok: true } as const))
		},
		save: vi.fn(() => Promise.resolve(saving ?? ({ ok: true, entry: {} } as Saving))),
		signOut: vi.fn(() => Promise.resolve<SigningOut>(answers.shift() ?? { ok: true }))
	};
}
