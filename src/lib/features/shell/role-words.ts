import { callName } from '$lib/domain/people/call-name';
import type { Person } from '$lib/domain/people/person';
import type { PersonRole } from '$lib/domain/people/roles';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import * as words from '$lib/i18n/role-words';
import { screenReader } from './reader';

/** The short word for the IRO, as in "My IRO". */
export function iroWord(): string {
	return words.iroWord(screenReader());
}

export function roleName(role: PersonRole): string {
	return words.roleName(role, screenReader());
}

/** “Ben, Social worker”, and for somebody whom the child calls by what they are, “Mum” alone. */
export function nameAndRole(person: Pick<Person, 'name' | 'role'>): string {
	const [name, role] = [callName(person), roleName(person.role)];
	const { format, lang } = screenLanguage;
	const isSaidByName = name.localeCompare(role, lang, { sensitivity: 'base' }) === 0;
	return isSaidByName ? name : format.series([name, role]);
}

/** The app's own words with the place's word for the IRO in them. */
export function namingIro(text: string): string {
	return words.namingIro(text, screenReader());
}
