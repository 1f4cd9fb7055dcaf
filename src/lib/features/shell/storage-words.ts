import { t } from '$lib/i18n/i18n.svelte';
import type { StorageTrouble } from '$lib/offline/index';

/** What to say when the device could not keep something. */
export function storageWords(why: StorageTrouble): string {
	return t(why === 'storage-full' ? 'storageFull' : 'storageBroken');
}
