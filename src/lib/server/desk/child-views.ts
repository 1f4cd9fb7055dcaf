import type { ChildFacts, DeskPerson } from '$lib/desk/child';
import { ageOn, daysToBirthday } from '$lib/desk/days';
import { languageOf } from '$lib/i18n/languages';
import type { ChildProfile } from '$lib/server/services/child-profiles';

/** Where a child begins who has chosen nothing yet. */
const FIRST_LEVEL = 'symbols-and-words';

export function childFacts({
	child,
	settings,
	nextReview,
	isForAdvocate,
	today
}: Pick<ChildProfile, 'child' | 'settings' | 'nextReview' | 'isForAdvocate' | 'today'>): ChildFacts {
	return {
		id: child.id,
		name: child.name,
		age: ageOn(child.birthday, today),
		pronouns: child.pronouns,
		level: settings.level ?? FIRST_LEVEL,
		language: settings.language ?? child.language,
		appLanguage: languageOf(settings.language ?? child.language).lang,
		firstLanguage: child.language,
		skin: settings.skin ?? child.skin ?? 0,
		councils: isForAdvocate
			? null
			: {
					birthday: child.birthday,
					daysToBirthday: daysToBirthday(child.birthday, today),
					nextReview: nextReview && {
						startsAt: nextReview.startsAt?.toISOString() ?? null,
						on: nextReview.on
					}
				},
		today
	};
}

/** The child's people. A photo is an address, so that no page carries the pictures of a whole team. */
export function deskPeople({ child, people }: ChildProfile): DeskPerson[] {
	return people.map(({ id, name, role, photo, picture }) => ({
		id,
		name,
		role,
		...(photo ? { photo: `/desk/children/${child.id}/people/${id}/photo` } : {}),
		...(picture ? { picture } : {})
	}));
}
