import { t } from '$lib/i18n/i18n.svelte';
import type { MemberSession, OwnPicture } from '$lib/offline/index';

/** Where a picture of the child's own is, and who put it there when that was not the child. */
export function reachWords(
	own: OwnPicture,
	{ member, view }: Pick<MemberSession, 'member' | 'view'>
): string {
	const saved = view.entries.find(({ entry }) => entry.id === own.entryId);
	if (own.entryId === null || !saved) return t('pictures:reach.this-device');
	if (saved.state === 'not-sent') return t('pictures:reach.notSent');
	if (saved.state === 'saved-here') return t('pictures:reach.waiting');
	const reach = sharedWords(member.role === 'helper' ? (view.child?.name ?? member.name) : null);
	const { by, helper } = saved.entry.saidBy;
	return by === 'helper' && member.role === 'child' ? t('pictures:reach.helper', { helper }) : reach;
}

/** "On my other devices too", as the child says it or their helper. */
export function sharedWords(child: string | null): string {
	return child === null
		? t('pictures:reach.my-devices')
		: t('pictures:reach.childs-devices', { name: child });
}
