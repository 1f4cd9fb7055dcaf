import type { AdultText } from '$lib/domain/text/text';
import type { Picture } from './picture';
import type { PersonRole } from './roles';

export const WAYS_TO_REACH = ['message', 'call', 'text', 'email', 'letter', 'visit'] as const;

export type WayToReach = (typeof WAYS_TO_REACH)[number];

/** One way to reach a person. `detail` is a number or an address, `when` the times that suit. */
export interface Reach {
	way: WayToReach;
	detail?: string;
	when?: AdultText;
}

/** Somebody in the child's life, as the child sees them. */
export interface Person {
	id: string;
	/** The name that the child uses for them. */
	name: string;
	role: PersonRole;
	/** One plain line on their job; where it is missing, the role's own line is shown. */
	job?: AdultText;
	/** What they can help with; where it is missing, the role's own list is shown. */
	canHelpWith?: AdultText<string[]>;
	/** A small photo as a data URL, so that it is sealed on the device with everything else. */
	photo?: string;
	picture?: Picture;
	hello?: AdultText;
	reach: Reach[];
	/** Working days within which they answer; null where no answer time is set. */
	answersWithinWorkingDays: number | null;
	/** First day in this role (`YYYY-MM-DD`). */
	since: string | null;
	/** Last day in this role, when it has ended. */
	until: string | null;
	/** Why they stopped, in kind words. */
	whyEnded?: AdultText;
	/** Smaller comes first. The IRO is always first, whatever this says. */
	order: number;
}

/** The IRO's signed pledge. Its eleven lines are the same for everybody and live with the words. */
export interface IroPromise {
	iroPersonId: string;
	iroName: string;
	/** `null` until this IRO has signed (N-P-0). */
	signedOn: string | null;
}

/** Current people, the IRO first, then by their own order and name. */
export function currentPeople(people: Iterable<Person>): Person[] {
	return [...people]
		.filter((person) => person.until === null)
		.sort((a, b) => rank(a) - rank(b) || a.order - b.order || a.name.localeCompare(b.name));
}

function rank(person: Person): number {
	return person.role === 'iro' ? 0 : 1;
}

/** The child's IRO now, if one is named. */
export function currentIro(people: Iterable<Person>): Person | undefined {
	return currentPeople(people).find((person) => person.role === 'iro');
}

/** Those who were there before, the latest first. */
export function earlierPeople(people: Iterable<Person>): Person[] {
	return [...people]
		.filter((person) => person.until !== null)
		.sort((a, b) => (b.until ?? '').localeCompare(a.until ?? '') || a.name.localeCompare(b.name));
}

/** Earlier IROs, the latest first. */
export function earlierIros(people: Iterable<Person>): Person[] {
	return earlierPeople(people).filter((person) => person.role === 'iro');
}

/** Up to two letters for somebody with no photo and no picture. */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/u).filter(Boolean);
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
		(word) => [...(word ?? '')][0] ?? ''
	);
	return letters.join('').toLocaleUpperCase();
}
