import type { PersonRole } from '$lib/domain/people/roles';
import type { Reader } from './reader';

/** The short word for the IRO, as in "My IRO". */
export function iroWord({ t, iroLabel }: Reader): string {
	return iroLabel ?? t('roles:iro.short');
}

export function roleName(role: PersonRole, reader: Reader): string {
	const label = role === 'iro' ? reader.iroLabel : null;
	return label ?? namingIro(reader.t(`roles:${role}.name`), reader);
}

/** The app's own words with the place's word for the IRO in them. NAIRO keeps its name. */
export function namingIro(words: string, { t, iroLabel }: Reader): string {
	if (iroLabel === null) return words;
	return words.replaceAll(new RegExp(`(?<!\\p{L})${t('roles:iro.short')}`, 'gu'), () => iroLabel);
}
