import type { Person } from '$lib/domain/people/person';
import type { ChosenWording } from '$lib/domain/text/text';
import { screenReader } from '$lib/features/shell/reader';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import * as words from '$lib/i18n/person-words';
import { howLong } from './how-long';

/** Their job in one plain line: their own, or that of their role (NCB-AppB-1). */
export function jobOf(person: Person): ChosenWording<string> {
	return words.jobOf(person, screenReader());
}

/** What they can help with; family and friends have no tasks. */
export function canHelpWith(person: Person): ChosenWording<string[]> {
	return words.canHelpWith(person, screenReader());
}

/** Within how many days they answer; null where nothing is set. */
export function answersWithin(person: Person): string | null {
	return words.answersWithin(person, screenReader());
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
