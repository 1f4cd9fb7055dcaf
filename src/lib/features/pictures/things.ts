import { currentPeople, type Person } from '$lib/domain/people/person';
import { standsKey, type StandsFor } from '$lib/domain/pictures/own-picture';
import { isSymbol } from '$lib/features/shell/symbol-words';
import { symbolNames } from '$lib/i18n/symbol-names.svelte';
import { SHARES_WITH, SYMBOL_NAMES, type SymbolName } from '$lib/symbols/names';

/** Something that a picture of the child's own can stand for. */
export interface Thing {
	/** As `standsKey` says it. */
	key: string;
	stands: StandsFor;
	name: string;
	symbol?: SymbolName;
	person?: Person;
	/** The page of this one. */
	href: string;
}

export function symbolThing(symbol: SymbolName): Thing {
	const stands = { symbol };
	const href = `/settings/pictures/symbol/${symbol}`;
	return { key: standsKey(stands), stands, name: symbolNames.nameOf(symbol), symbol, href };
}

export function personThing(person: Person): Thing {
	const stands = { personId: person.id };
	const href = `/settings/pictures/person/${person.id}`;
	return { key: standsKey(stands), stands, name: person.name, person, href };
}

/** What a picture stands for; undefined for a symbol or a person that this app does not know. */
export function thingOf(stands: StandsFor, people: readonly Person[]): Thing | undefined {
	if ('symbol' in stands) return isSymbol(stands.symbol) ? symbolThing(stands.symbol) : undefined;
	const person = people.find(({ id }) => id === stands.personId);
	return person && personThing(person);
}

/** Everything, each drawing once: the people first. */
export function allThings(people: readonly Person[]): Thing[] {
	const symbols = SYMBOL_NAMES.filter((name) => !SHARES_WITH[name]);
	return [...currentPeople(people).map(personThing), ...symbols.map(symbolThing)];
}

/** A name without what people leave out: capitals, accents, marks, spaces. */
export function plainName(name: string): string {
	return name
		.normalize('NFKD')
		.toLocaleLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Those that a word leads to; those whose name begins with it first. */
export function search(word: string, things: readonly Thing[]): Thing[] {
	const wanted = plainName(word);
	if (wanted === '') return [];
	const found = things
		.map((thing) => ({ thing, at: plainName(thing.name).indexOf(wanted) }))
		.filter(({ at }) => at >= 0);
	return found.sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1)).map(({ thing }) => thing);
}

/**
 * What a file of a set shows, by its name: `dog.png`, `Dog 2.jpg`, or `social worker.webp`. Undefined
 * where no name is meant, or more than one.
 */
export function thingInFile(fileName: string, things: readonly Thing[]): Thing | undefined {
	const bare = fileName.replace(/\.[^.]*$/u, '').replace(/[\s_-]*\(?\d+\)?$/u, '');
	const wanted = plainName(bare);
	const found = things.filter(
		({ name, symbol }) => plainName(name) === wanted || (symbol !== undefined && plainName(symbol) === wanted)
	);
	return found.length === 1 ? found[0] : undefined;
}
