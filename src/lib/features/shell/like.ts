import type { SettingsBody } from '$lib/domain/entries/entry';
import type { MemberSession, Saving } from '$lib/offline/index';
import { appearance } from './appearance.svelte';

/** Shows a choice of how the child likes the app at once, and keeps it. It goes with them to other devices. */
export function like(session: Pick<MemberSession, 'view' | 'save'>, change: SettingsBody): Promise<Saving> {
	appearance.follow({ skin: session.view.child?.skin, ...session.view.settings, ...change } as SettingsBody);
	return session.save({ kind: 'settings', body: change });
}
