import { callName } from '$lib/domain/people/call-name';
import type { Person } from '$lib/domain/people/person';
import { isFamilyOrFriend } from '$lib/domain/people/roles';
import type { ChosenWording } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { namingIro } from '$lib/features/shell/role-words';
import { ownWording, wordingFor } from '$lib/features/shell/wording';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { howLong } from './how-long';

/** Every role's words name three things that it can help with. */
const THREE = [0, 1, 2] as const;

/** A list's items have keys too, which the types of the words do not know. */
type RoleThing = 'roles:iro.name';

/** Their job in one plain line: their own, or that of their role (NCB-AppB-1). */
export function jobOf({ job, role }: Person): ChosenWording<string> {
	return job ? wordingFor(job) : ownWording(namingIro(t(`roles:${role}.job.${appearance.level}`)));
}

/** What they can help with; family and friends have no tasks. */
export function canHelpWith({ canHelpWith: own, role }: Person): ChosenWording<string[]> {
	if (own) return wordingFor(own);
	if (isFamilyOrFriend(role)) return ownWording([]);
	return ownWording(THREE.map((place) => namingIro(t(`roles:${role}.canHelpWith.${place}` as RoleThing))));
}

/** Within how many days they answer; null where nothing is set. */
export function answersWithin(person: Person): string | null {
	const count = person.answersWithinWorkingDays;
	return count === null
		? null
		: t(`people:person.answers.${appearance.level}`, { count, name: callName(person) });
}

/** Since when they have been there for the child, and how long that is (H-5a). */
export function sinceWhen({ since }: Person, today: string): string | null {
	if (since === null) return null;
	const date = screenLanguage.format.date(since, 'full');
	const length = howLong(since, today);
	if (!length) return t('people:person.since', { date });
	const { years, months } = length;
	const parts = [
		...(years > 0 ? [t('people:person.years', { count: years })] : []),
		...(months > 0 ? [t('people:person.months', { count: months })] : [])
	];
	return t('people:person.sinceHowLong', { date, howLong: screenLanguage.format.list(parts) });
}
