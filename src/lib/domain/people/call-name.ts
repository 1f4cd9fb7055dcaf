import type { Person } from './person';
import { STAFF_ROLES } from './roles';

const TITLES = /^(mr|mrs|ms|miss|mx|dr|prof|sir)\.?$/iu;

/** What to call somebody in a sentence: a worker by the first name, everybody else as the child does. */
export function callName({ name, role }: Pick<Person, 'name' | 'role'>): string {
	const [first = name, ...rest] = name.trim().split(/\s+/u);
	const isWorker = (STAFF_ROLES as readonly string[]).includes(role);
	return isWorker && rest.length > 0 && !TITLES.test(first) ? first : name;
}
