import { currentPeople, type Person } from '$lib/domain/people/person';
import type { PersonRole } from '$lib/domain/people/roles';
import type { WHO_TO_ASK } from '$lib/domain/people/who-to-ask';

export type AskTopic = (typeof WHO_TO_ASK)[number];

/** Roles in which somebody does what the advice calls by one of them. */
const ALSO: Partial<Record<PersonRole, readonly PersonRole[]>> = {
	carer: ['foster-carer', 'key-worker', 'childrens-home-staff'],
	teacher: ['designated-teacher']
};

/** The child's own people who are the nearest to ask, the first choice first. */
export function peopleToAsk(topic: Pick<AskTopic, 'ask'>, people: readonly Person[]): Person[] {
	const now = currentPeople(people);
	return (topic.ask as readonly PersonRole[]).flatMap((role) => {
		const roles: readonly PersonRole[] = [role, ...(ALSO[role] ?? [])];
		return now.filter((person) => roles.includes(person.role));
	});
}

/**
 * Anything may go to the IRO anyway (J-1.10), but the app does not lead a worry about the IRO to the
 * IRO, nor slow down somebody who is not safe.
 */
export function maySendAnyway({ key }: Pick<AskTopic, 'key'>): boolean {
	return key !== 'iro' && key !== 'notSafe';
}
