import type { Person } from '$lib/domain/people/person';
import { pictureUrl, standsKey, type StandsFor } from '$lib/domain/pictures/own-picture';
import type { KeptEntry } from '$lib/offline/store/entries';
import type { KeptPicture } from '$lib/offline/store/pictures';

/** A picture of the child's own, and what it stands for. */
export interface OwnPicture {
	stands: StandsFor;
	/** In base64. */
	picture: string;
	/** The entry with which it goes to the child's other devices; null for one that stays on this device. */
	entryId: string | null;
}

/** What was worked out before, so that a picture to which nothing happened stays the same object. */
const workedOut = new WeakMap<KeptPicture | KeptEntry, OwnPicture>();

/**
 * The pictures that stand in now. Of several for one thing the latest counts; one that stays on this
 * device goes before those that come from elsewhere, so that nobody's picture disappears under their eyes.
 */
export function ownPictures(kept: Iterable<KeptPicture>, entries: readonly KeptEntry[]): OwnPicture[] {
	const byThing = new Map<string, OwnPicture>();
	for (const one of entries) {
		if (one.entry.kind !== 'own-picture' || one.fate === 'taken-back') continue;
		const { stands, picture } = one.entry.body;
		if (picture === null) byThing.delete(standsKey(stands));
		else byThing.set(standsKey(stands), once(one, { stands, picture, entryId: one.entry.id }));
	}
	for (const one of kept) byThing.set(standsKey(one.stands), once(one, { ...one, entryId: null }));
	return [...byThing.values()];
}

function once(key: KeptPicture | KeptEntry, made: OwnPicture): OwnPicture {
	const before = workedOut.get(key) ?? made;
	workedOut.set(key, before);
	return before;
}

/** People with the child's own picture for a photo, each the same object for as long as nothing changes. */
const pictured = new WeakMap<Person, { by: OwnPicture; person: Person }>();

/** The child's people, as the child pictures them. */
export function withOwnPictures(people: Person[], pictures: readonly OwnPicture[]): Person[] {
	const byThing = new Map(pictures.map((one) => [standsKey(one.stands), one]));
	return people.map((person) => {
		const own = byThing.get(standsKey({ personId: person.id }));
		const photo = own && pictureUrl(own.picture);
		if (!own || photo === undefined) return person;
		const before = pictured.get(person);
		if (before?.by === own) return before.person;
		const now = { ...person, photo };
		pictured.set(person, { by: own, person: now });
		return now;
	});
}
