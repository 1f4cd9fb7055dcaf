import type { SettingsBody } from '$lib/domain/entries/entry';
import { mergeSettings } from '$lib/domain/entries/settings';
import { t } from '$lib/i18n/i18n.svelte';
import { session as open, type ChildView, type MemberSession, type Saving } from '$lib/offline/index';
import { appearance } from './appearance.svelte';
import { pressing } from './pressing';
import { scanning } from './scanning.svelte';

/** Shows a choice at once, and keeps it. */
export type Choose = (change: SettingsBody) => void;

/** How a child likes the app. Until they choose, pictures have the skin tone that they came with. */
export function likedBy({ child, settings }: Pick<ChildView, 'child' | 'settings'>): SettingsBody {
	return child?.skin === undefined ? settings : { skin: child.skin, ...settings };
}

/** Shows it all over the page at once. Whoever helps presses with hands of their own. */
export function showLiked(liked: SettingsBody): void {
	appearance.follow(liked);
	const own = open.current?.member.role === 'helper' ? {} : liked;
	pressing.follow(own);
	scanning.follow(own);
}

/**
 * Shows a choice of how the child likes the app at once, and keeps it. It goes with them to other devices.
 * What the device could not keep is not shown as if it had: all is as before, and whoever asks says so.
 */
export async function like(
	session: Pick<MemberSession, 'view' | 'save'>,
	change: SettingsBody
): Promise<Saving> {
	showLiked(mergeSettings(likedBy(session.view), change));
	const saving = await session.save({ kind: 'settings', body: change });
	if (!saving.ok) showLiked(likedBy(session.view));
	return saving;
}

/** What to say of a choice that is not kept. */
export function notLiked(saving: Saving): string | undefined {
	return saving.ok ? undefined : t(saving.why === 'storage-full' ? 'choiceFull' : 'choiceBroken');
}
