import type { ComplaintReference } from '$lib/domain/complaints/reference';
import { t } from '$lib/i18n/i18n.svelte';

/** "Frog 274". */
export function referenceName({ thing, number }: ComplaintReference): string {
	return t('complaints:reference.name', { thing: t(`complaints:reference.${thing}`), number });
}
