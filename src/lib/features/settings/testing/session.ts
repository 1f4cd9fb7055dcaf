import { vi } from 'vitest';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { viewOf } from '$lib/features/shell/testing/views';
import type { Saving, SigningOut } from '$lib/offline/index';

export interface PretendSession {
	saving?: Saving;
	/** What was chosen before. */
	settings?: SettingsBody;
	role?: 'child' | 'helper';
	/** What each sign-out answers, in turn; then it works. */
	signingOut?: SigningOut[];
}

/** A child who settles how they like the app, and what was kept of it. */
export function pretendSession({
	saving,
	settings = {},
	role = 'child',
	signingOut = []
}: PretendSession = {}) {
	const answers = [...signingOut];
	const member = { deviceId: 'd', childId: 'c', role, name: 'Kai' } as const;
	return {
		member,
		view: viewOf({ settings }),
		save: vi.fn(() => Promise.resolve(saving ?? ({ ok: true, entry: {} } as Saving))),
		signOut: vi.fn(() => Promise.resolve<SigningOut>(answers.shift() ?? { ok: true }))
	};
}
