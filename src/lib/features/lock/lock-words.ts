import { t } from '$lib/i18n/i18n.svelte';
import type { Lock } from '$lib/offline/index';

/** What waits behind a lock to be sent. Empty where nothing does. */
export function waitingWords({ entries }: Lock['unsent']): string {
	return entries > 0 ? t('lock:waiting', { number: entries }) : '';
}

/** What the last wrong try would lose. Empty where everything was sent. */
export function lostWords({ entries, drafts }: Lock['unsent']): string {
	return entries + drafts > 0 ? t('lock:wouldBeLost', { number: entries + drafts }) : t('lock:allSent');
}
