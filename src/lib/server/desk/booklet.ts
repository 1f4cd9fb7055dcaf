import type { Booklet } from '$lib/booklet/booklet';
import { makeBooklet } from '$lib/booklet/make-booklet';
import { lexiconOf } from '$lib/domain/symbol-line/lexicons';
import type { ReadingLevel } from '$lib/domain/text/text';
import { readerFor } from '$lib/i18n/server';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';

/** A child's book as the desk shows and prints it. A photo is an address, so that the page stays small. */
export async function deskBooklet(
	app: App,
	staff: StaffActor,
	{ childId, lang, level }: { childId: string; lang: string; level: ReadingLevel }
): Promise<Booklet> {
	const facts = await app.booklets.facts(staff, childId);
	const { place } = await app.children.own(staff, childId);
	const people = facts.people.map((person) =>
		person.photo === undefined
			? person
			: { ...person, photo: `/desk/children/${childId}/people/${person.id}/photo` }
	);
	const reader = readerFor(lang, level, {
		timeZone: app.directory.profileOf(place).timeZone,
		iroLabel: app.directory.place(place).iroLabel
	});
	return makeBooklet({ ...facts, people }, { reader, lexicons: lexiconOf });
}
