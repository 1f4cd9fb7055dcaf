import type { PersonRole } from '$lib/domain/people/roles';
import { t } from '$lib/i18n/i18n.svelte';
import { serviceInfo, session } from '$lib/offline/index';
import { placeOf } from './place';

/** What the IRO is called where the child lives; null where they are called IRO (NCB-AppB-7). */
function labelOfPlace(): string | null {
	return placeOf(serviceInfo.current, session.current?.view ?? null)?.iroLabel ?? null;
}

/** The short word for the IRO, as in "My IRO". */
export function iroWord(): string {
	return labelOfPlace() ?? t('roles:iro.short');
}

export function roleName(role: PersonRole): string {
	const label = role === 'iro' ? labelOfPlace() : null;
	return label ?? namingIro(t(`roles:${role}.name`));
}

/** The app's own words with the place's word for the IRO in them. NAIRO keeps its name. */
export function namingIro(words: string): string {
	const label = labelOfPlace();
	if (label === null) return words;
	return words.replaceAll(new RegExp(`(?<!\\p{L})${t('roles:iro.short')}`, 'gu'), () => label);
}
