import { callName } from '$lib/domain/people/call-name';
import { currentIro, type Person } from '$lib/domain/people/person';
import { iroWord } from '$lib/features/shell/role-words';

/** What to call the child's IRO in a sentence; their job while nobody is named. */
export function iroName(people: readonly Person[]): string {
	const iro = currentIro(people);
	return iro ? callName(iro) : iroWord();
}
