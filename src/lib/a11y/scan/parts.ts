/** Something that can be chosen, and between which heights it stands on the screen. */
export interface Thing<T> {
	it: T;
	top: number;
	bottom: number;
}

/** Things that go by together, until the group is entered. */
export interface Group<T> {
	/** The part of the page that it is; a row of neighbours has none. */
	area?: T | undefined;
	parts: Part<T>[];
}

export type Part<T> = Thing<T> | Group<T>;

export function isGroup<T>(part: Part<T>): part is Group<T> {
	return 'parts' in part;
}

/** Everything that can be chosen in a part, in the order of the page. */
export function thingsIn<T>(part: Part<T>): T[] {
	return isGroup(part) ? part.parts.flatMap(thingsIn) : [part.it];
}

/** So many go by one at a time without a wait that is too long. */
const FEW = 6;
/** Rows go by faster than things: each is a step on the way to several. */
const MANY_ROWS = 12;

/**
 * Turns the parts of a page into groups that are quick to go through: what is few goes by one at a
 * time; what is many by the parts of the page, then by rows as they are seen, then in handfuls.
 */
export function arrange<T>(whole: Group<T>): Group<T> {
	const parts = whole.parts.flatMap((part) => (isGroup(part) ? simplest(arrange(part)) : [part]));
	return { ...whole, parts: inHandfuls(inRows(openedUp(parts))) };
}

/** A group of one is that one. */
function simplest<T>(group: Group<T>): Part<T>[] {
	return group.parts.length > 1 ? [group] : group.parts;
}

/** Small parts of the page are opened, as long as what goes by stays few. Rows stay whole: a grid is even. */
function openedUp<T>(parts: Part<T>[]): Part<T>[] {
	const areas = parts.filter(isGroup).filter(({ area }) => area !== undefined);
	const [smallest] = areas.sort((a, b) => a.parts.length - b.parts.length);
	if (!smallest || parts.length - 1 + smallest.parts.length > FEW) return parts;
	return openedUp(parts.flatMap((part) => (part === smallest ? smallest.parts : [part])));
}

/** Neighbours at the same height are a row. */
function inRows<T>(parts: Part<T>[]): Part<T>[] {
	if (parts.length <= FEW) return parts;
	const rows: Part<T>[] = [];
	let row: Thing<T>[] = [];
	const end = () => {
		if (row.length > 0) rows.push(...simplest<T>({ parts: row }));
		row = [];
	};
	for (const part of parts) {
		const [first] = row;
		if (isGroup(part) || (first && !areBeside(first, part))) end();
		if (isGroup(part)) rows.push(part);
		else row.push(part);
	}
	end();
	return rows;
}

function areBeside<T>(one: Thing<T>, other: Thing<T>): boolean {
	const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
	return shared >= Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

/** A long list becomes about as many handfuls as there are things in each; so do very many rows. */
function inHandfuls<T>(parts: Part<T>[]): Part<T>[] {
	const result: Part<T>[] = [];
	let run: Part<T>[] = [];
	const end = () => {
		const most = run.some(isGroup) ? MANY_ROWS : FEW;
		result.push(...(run.length > most ? handfuls(run) : run));
		run = [];
	};
	for (const part of parts) {
		const isArea = isGroup(part) && part.area !== undefined;
		if (isArea) end();
		if (isArea) result.push(part);
		else run.push(part);
	}
	end();
	return result;
}

/** As even as can be. */
function handfuls<T>(run: Part<T>[]): Group<T>[] {
	const many = Math.ceil(run.length / Math.ceil(Math.sqrt(run.length)));
	const start = (place: number) => Math.ceil((place * run.length) / many);
	return Array.from({ length: many }, (_, place) => ({ parts: run.slice(start(place), start(place + 1)) }));
}
