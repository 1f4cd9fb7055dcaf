import { callName } from '$lib/domain/people/call-name';
import type { Person } from '$lib/domain/people/person';
import { isFamilyOrFriend } from '$lib/domain/people/roles';
import type { ChosenWording } from '$lib/domain/text/text';
import { ownWording, wordingFor, type Reader } from './reader';
import { namingIro } from './role-words';

/** Every role's words name three things that it can help with. */
const THREE = [0, 1, 2] as const;

/** A list's items have keys too, which the types of the words do not know. */
type RoleThing = 'roles:iro.name';

/** Their job in one plain line: their own, or that of their role (NCB-AppB-1). */
export function jobOf({ job, role }: Person, reader: Reader): ChosenWording<string> {
	if (job) return wordingFor(job, reader);
	return ownWording(namingIro(reader.t(`roles:${role}.job.${reader.level}`), reader), reader);
}

/** What they can help with; family and friends have no tasks. */
export function canHelpWith({ canHelpWith: own, role }: Person, reader: Reader): ChosenWording<string[]> {
	if (own) return wordingFor(own, reader);
	if (isFamilyOrFriend(role)) return ownWording([], reader);
	const things = THREE.map((place) =>
		namingIro(reader.t(`roles:${role}.canHelpWith.${place}` as RoleThing), reader)
	);
	return ownWording(things, reader);
}

/** Within how many days they answer; null where nothing is set. */
export function answersWithin(person: Person, { t, level }: Reader): string | null {
	const count = person.answersWithinWorkingDays;
	return count === null ? null : t(`people:person.answers.${level}`, { count, name: callName(person) });
}
