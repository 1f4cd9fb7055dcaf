import type { Attachment } from '$lib/domain/attachments/attachment';
import { t } from '$lib/i18n/i18n.svelte';

/** What it is, with how long it plays and what is on it: "My voice, 12 seconds". */
export function attachmentWords({
	kind,
	seconds,
	words
}: Pick<Attachment, 'kind' | 'seconds' | 'words'>): string {
	const what = t(`attachments:kind.${kind}`);
	const named = words === undefined ? what : t('attachments:named', { what, words });
	return seconds === null
		? named
		: t('attachments:withLength', { what: named, length: lengthWords(seconds) });
}

/** Minutes, once there are some: nobody needs to know the seconds of a long one. */
function lengthWords(seconds: number): string {
	const MINUTE = 60;
	if (seconds < 2 * MINUTE) return t('attachments:seconds', { count: seconds });
	return t('attachments:minutes', { count: Math.round(seconds / MINUTE) });
}

/** As on a clock: 65 is "1:05". */
export function clockTime(seconds: number): string {
	const whole = Math.floor(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
