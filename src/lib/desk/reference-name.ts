import type { ComplaintReference } from '$lib/domain/complaints/reference';
import type { DeskWords } from './words';

/** "Frog 274", as the child knows it. */
export function referenceName({ thing, number }: ComplaintReference, t: DeskWords['t']): string {
	return t('complaints:reference.name', { thing: t(`complaints:reference.${thing}`), number });
}
