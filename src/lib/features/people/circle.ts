import { currentIro, currentPeople, earlierIros, type Person } from '$lib/domain/people/person';
import { isFamilyOrFriend } from '$lib/domain/people/roles';

/** The people of a child as the page shows them. */
export interface Circle {
	iro: Person | undefined;
	/** The IRO before this one, or the last one while there is none. */
	earlierIro: Person | undefined;
	helpers: Person[];
	family: Person[];
}

export function circleOf(people: readonly Person[]): Circle {
	const iro = currentIro(people);
	const others = currentPeople(people).filter(({ id }) => id !== iro?.id);
	return {
		iro,
		earlierIro: earlierIros(people)[0],
		helpers: others.filter(({ role }) => !isFamilyOrFriend(role)),
		family: others.filter(({ role }) => isFamilyOrFriend(role))
	};
}
