import type { PersonRole } from '$lib/domain/people/roles';
import * as words from '$lib/i18n/role-words';
import { screenReader } from './reader';

/** The short word for the IRO, as in "My IRO". */
export function iroWord(): string {
	return words.iroWord(screenReader());
}

export function roleName(role: PersonRole): string {
	return words.roleName(role, screenReader());
}

/** The app's own words with the place's word for the IRO in them. */
export function namingIro(text: string): string {
	return words.namingIro(text, screenReader());
}
