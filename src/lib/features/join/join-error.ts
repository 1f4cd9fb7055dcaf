import { t } from '$lib/i18n/i18n.svelte';
import type { JoinResult } from '$lib/offline/index';

/** Why somebody is not in yet. `empty` and `no-code` are seen before the service is asked. */
export interface JoinError {
	why: 'empty' | 'no-code' | Extract<JoinResult, { ok: false }>['why'];
	retryAfterSeconds?: number;
}

const MINUTE = 60;

/** What to do now, said kindly. */
export function errorWords(error: JoinError): string {
	switch (error.why) {
		case 'empty':
			return t('join:error.empty');
		case 'no-code':
			return t('join:error.noCode');
		case 'code-not-valid':
			return t('join:error.notValid');
		case 'no-network':
			return t('join:error.noNetwork');
		case 'storage':
			return t('join:error.storage');
		case 'too-many':
			return tooMany(error.retryAfterSeconds ?? MINUTE);
	}
}

function tooMany(seconds: number): string {
	return seconds < MINUTE
		? t('join:error.waitSeconds', { count: Math.max(1, seconds) })
		: t('join:error.waitMinutes', { count: Math.ceil(seconds / MINUTE) });
}
