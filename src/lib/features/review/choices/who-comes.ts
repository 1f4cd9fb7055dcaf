import { currentPeople, type Person } from '$lib/domain/people/person';
import type { PersonRole } from '$lib/domain/people/roles';
import type { Guest, PersonWish, ReviewChoices } from '$lib/domain/review/choices';
import type { ReviewPeople, ReviewPerson } from '$lib/domain/review/review';
import { roleName } from '$lib/features/shell/role-words';
import { t } from '$lib/i18n/i18n.svelte';

/** Somebody who may come: one of the child's people, somebody the child asked for, or somebody new. */
export interface Candidate {
	id: string;
	name: string;
	/** What they are to the child. */
	about: string;
	person: Pick<Person, 'name' | 'photo' | 'picture'>;
	/** Somebody new, on whom nothing is decided: the child is asked before they are (L-Inv2). */
	isNew: boolean;
}

export function candidatesFor(
	people: readonly Person[],
	{ guests = {} }: ReviewChoices,
	coming: ReviewPeople | undefined
): Candidate[] {
	const mine = currentPeople(people);
	const known = new Set([...mine.map(({ id }) => id), ...Object.keys(guests)]);
	return [
		...(coming?.people ?? [])
			.filter(({ id, personId }) => personId === undefined && !known.has(id))
			.map(asNew),
		...mine.map((person) => ({
			id: person.id,
			name: person.name,
			about: roleName(person.role),
			person,
			isNew: false
		})),
		...Object.entries(guests).map(([id, guest]) => asGuest(id, guest))
	];
}

/** They keep their name, and the child may think again, once it was decided on them. */
function asNew({ id, name, comes }: ReviewPerson): Candidate {
	const isNew = comes === 'asking';
	const about = t(isNew ? 'choices:people.new' : 'choices:people.guest.other');
	return { id, name, about, person: { name }, isNew };
}

function asGuest(id: string, { as, name }: Guest): Candidate {
	const about = t(`choices:people.guest.${as}`);
	return { id, name: name ?? about, about, person: { name: name ?? about }, isNew: false };
}

/** The name of anybody who may be named in choices. */
export function nameIn(candidates: readonly Candidate[]): (id: string) => string {
	return (id) => candidates.find((one) => one.id === id)?.name ?? t('choices:people.somebody');
}

export type HowMuch = 'all' | 'first' | 'second' | 'sends';

export const HOW_MUCH: readonly HowMuch[] = ['all', 'first', 'second', 'sends'];

/** Null: nothing was chosen, and a yes alone is for all of it. */
export function howMuch(wish: PersonWish): HowMuch | null {
	if (wish.sendsViews) return 'sends';
	if (wish.part && 'half' in wish.part) return wish.part.half;
	return wish.whole ? 'all' : null;
}

export function withHowMuch({ why, comes }: PersonWish, much: HowMuch): PersonWish {
	const kept = { comes, ...(why === undefined ? {} : { why }) };
	if (much === 'all') return { ...kept, whole: true };
	return much === 'sends' ? { ...kept, sendsViews: true } : { ...kept, part: { half: much } };
}

/** How much of it they are there goes with a yes alone. */
export function withAnswer(before: PersonWish | undefined, comes: PersonWish['comes']): PersonWish {
	if (comes === 'yes') return { ...before, comes };
	const { part: _part, sendsViews: _sends, whole: _whole, ...rest }: PersonWish = before ?? { comes };
	return { ...rest, comes };
}

const NO_GROWN_UPS: ReadonlySet<PersonRole> = new Set(['brother', 'sister', 'friend']);

/** How many grown-ups may be there: those whom the child wants, and those who are to come anyhow. */
export function grownUps(
	people: readonly Person[],
	{ people: wishes = {}, guests = {} }: ReviewChoices,
	coming: ReviewPeople | undefined
): number {
	const wanted = Object.entries(wishes).flatMap(([id, { comes }]) => (comes === 'yes' ? [id] : []));
	const there = (coming?.people ?? []).filter(({ comes }) => comes === 'all' || comes === 'part');
	const all = new Set([...wanted, ...there.map(({ id, personId }) => personId ?? id)]);
	const isGrownUp = (id: string) => {
		const role = people.find((person) => person.id === id)?.role;
		return role ? !NO_GROWN_UPS.has(role) : guests[id]?.as !== 'friend';
	};
	return [...all].filter(isGrownUp).length;
}
