import type { ContactRequestBody } from '$lib/domain/entries/entry';
import { waitsForAnswer } from '$lib/domain/entries/receipt';
import type { Person } from '$lib/domain/people/person';
import type { SavedEntry } from '$lib/offline/index';

export type ContactWay = ContactRequestBody['way'];

export const CONTACT_WAYS = ['call', 'visit'] as const satisfies readonly ContactWay[];

/** Nobody has answered it yet, so that asking once more would only say the same twice. */
export function isOpen({ state }: Pick<SavedEntry, 'state'>): boolean {
	return waitsForAnswer(state);
}

/**
 * What became of "please call me" or "please visit me": the newest one to this person's role that was
 * not taken back. One that an earlier holder of the role has answered is no news of this person.
 */
export function lastRequest(
	entries: readonly SavedEntry[],
	{ role, since }: Pick<Person, 'role' | 'since'>,
	way: ContactWay
): SavedEntry | undefined {
	return entries.findLast((saved) => {
		const { entry, state } = saved;
		if (entry.kind !== 'contact-request' || entry.body.way !== way || state === 'taken-back') return false;
		if (!(entry.to ?? ['iro']).some((to) => to === role)) return false;
		return isOpen(saved) || since === null || entry.madeAt.slice(0, 10) >= since;
	});
}
