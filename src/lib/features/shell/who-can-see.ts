import { callName } from '$lib/domain/people/call-name';
import { PROFILES } from '$lib/domain/jurisdiction/profiles';
import { currentPeople, earlierPeople, type Person } from '$lib/domain/people/person';
import { routeEntry, type RoutedEntry } from '$lib/domain/routing/routing';
import type { OfficeRole } from '$lib/domain/people/roles';
import type { Place } from '$lib/domain/service/service';
import type { SymbolName } from '$lib/symbols/names';
import type { Viewer } from '$lib/ui/who-can-see/viewer';

/** Who gets an entry and who does not, told before it is sent. */
export interface Audience {
	/** The reader is the first. */
	can: Viewer[];
	cannot: Viewer[];
	/** The others who can, as they are called in a sentence. */
	names: string[];
}

/** Who writes: the child, or somebody who helps them on a device of their own. */
export interface Writer {
	/** "You". */
	you: string;
	/** On a helper's device: the child, who can read all that is said for them. */
	child?: string | undefined;
	/** Whoever helps and wrote it, as the child says their name: they know it, whatever the rule says. */
	helper?: string | undefined;
	/** What an office is called. */
	officeName: (role: OfficeRole) => string;
}

const OFFICE_SYMBOLS: Readonly<Record<OfficeRole, SymbolName>> = {
	'complaints-officer': 'complaints-officer',
	'iro-manager': 'iro',
	'duty-worker': 'help-now'
};

/**
 * Who can see something once it is sent, by the very rule that the service enforces.
 * Null where the rules of the place are not known yet, or it has nobody to send this to: then nothing
 * may be promised.
 */
export function whoCanSee(
	draft: RoutedEntry,
	people: Iterable<Person>,
	place: Pick<Place, 'profile' | 'advocacy'> | undefined,
	{ you, child, helper, officeName }: Writer
): Audience | null {
	const profile = place && PROFILES[place.profile];
	if (!profile) return null;
	const all = [...people];
	// Whoever has left may be whom it is about, and then never gets it.
	const asked = earlierPeople(all).filter(({ id }) => draft.about?.includes(id));
	const team = [...currentPeople(all), ...asked].map((person) => ({
		personId: person.id,
		role: person.role,
		person
	}));
	const { canSee, cannotSee, organisation, offices } = routeEntry(draft, profile, team);
	const service = organisation === 'advocacy' ? place.advocacy : null;
	if (service === undefined) return null;
	const others: Viewer[] = [
		...offices.map((role) => ({ name: officeName(role), symbol: OFFICE_SYMBOLS[role] })),
		// Any of the service's advocates may stand in for one another, so the service is named as a whole.
		...(service ? [{ name: service.name, symbol: 'advocate' as const }] : [])
	];
	const wrote = cannotSee.filter(({ person }) => callName(person) === helper);
	// On their own device they are "you".
	const wroteElsewhere = child ? [] : wrote;
	const writers: Viewer[] = [
		{ name: you, symbol: 'me' },
		...(child ? [{ name: child, symbol: 'me' } as const] : []),
		...wroteElsewhere.map(({ person }) => viewerOf(person))
	];
	return {
		can: [...writers, ...others, ...canSee.map(({ person }) => viewerOf(person))],
		cannot: cannotSee.filter((one) => !wrote.includes(one)).map(({ person }) => viewerOf(person)),
		names: [
			...(child ? [child] : []),
			...wroteElsewhere.map(({ person }) => callName(person)),
			...others.map(({ name }) => name),
			...canSee.map(({ person }) => callName(person))
		]
	};
}

export function viewerOf({ name, photo, picture }: Person): Viewer {
	return { name, photo, picture };
}
