import { isGroup, thingsIn, type Group, type Part } from './parts';

/** What a press would choose now: a thing, a group to go into, or the way out of the group. */
export type Stop<T> = { kind: 'thing'; it: T } | { kind: 'group' | 'out'; group: Group<T> };

/** What a press has done. */
export type Choice<T> = { kind: 'chose'; it: T } | { kind: 'went-in' | 'went-out' };

/** After so many rounds without a press a group is left, and after so many of the page it is time to rest. */
const ROUNDS = { group: 2, page: 3 } as const;

/**
 * Where the turn is: on one of the parts of a page, or inside groups of it. Knows nothing of time and
 * of the screen.
 */
export class Course<T> {
	/** The groups that were gone into; the page itself is the first. */
	#inside: Group<T>[];
	/** Which part of the innermost one; the place after the last is the way out. */
	#place = 0;
	#rounds = 0;

	constructor(page: Group<T>) {
		this.#inside = [page];
	}

	/** Everything that can be chosen, in the order of the page. */
	get things(): T[] {
		return this.#inside[0] ? thingsIn(this.#inside[0]) : [];
	}

	/** Undefined where there is nothing to choose. */
	get stop(): Stop<T> | undefined {
		const { parts } = this.#group;
		const part = parts[this.#place];
		if (!part) return parts.length > 0 ? { kind: 'out', group: this.#group } : undefined;
		return isGroup(part) ? { kind: 'group', group: part } : { kind: 'thing', it: part.it };
	}

	/**
	 * On to the next one.
	 * @returns false once the page has gone by so often without a press that it is time to rest
	 */
	step(): boolean {
		this.#place += 1;
		const last = this.#group.parts.length - (this.#isInside ? 0 : 1);
		if (this.#place <= last) return true;
		this.#place = 0;
		this.#rounds += 1;
		if (!this.#isInside) return this.#rounds < ROUNDS.page;
		if (this.#rounds >= ROUNDS.group) this.#leave();
		return true;
	}

	/** A press. After a thing was chosen, the turn is on the row that it is in, so that more of it is near. */
	choose(): Choice<T> | undefined {
		const { stop } = this;
		if (!stop) return undefined;
		this.#rounds = 0;
		if (stop.kind === 'group') {
			this.#inside.push(stop.group);
			this.#place = 0;
			return { kind: 'went-in' };
		}
		if (this.#isInside) this.#leave();
		return stop.kind === 'thing' ? { kind: 'chose', it: stop.it } : { kind: 'went-out' };
	}

	/** Somebody is there again. */
	wake(): void {
		this.#rounds = 0;
	}

	/** The turn goes to a thing, or to the group that it is in, without going into one. */
	goTo(it: T): void {
		while (this.#isInside && !thingsIn(this.#group).includes(it)) this.#leave();
		const place = this.#group.parts.findIndex((part) => thingsIn(part).includes(it));
		if (place < 0) return;
		this.#place = place;
		this.#rounds = 0;
	}

	/** The page is another now; the turn stays with what it was on, or with what came after it. */
	renew(page: Group<T>): void {
		const { stop } = this;
		const depth = this.#inside.length;
		const all = this.things;
		const had = stop ? (stop.kind === 'thing' ? [stop.it] : thingsIn(stop.group)) : [];
		const isThere = new Set(thingsIn(page));
		const from = all.indexOf(had[0] as T);
		const anchor = [
			...had,
			...all.slice(Math.max(from, 0)),
			...all.slice(0, Math.max(from, 0)).reverse()
		].find((it) => isThere.has(it));
		this.#inside = [page];
		this.#place = 0;
		if (anchor === undefined) return;
		this.#settle(anchor, depth, stop && stop.kind !== 'thing' ? new Set(had) : null);
		if (stop?.kind === 'out' && isThere.has(had[0] as T)) this.#goOut();
	}

	/** Down to a thing, no deeper than before, or to the group that is most like one that was there before. */
	#settle(anchor: T, depth: number, had: ReadonlySet<T> | null): void {
		const path = pathTo(anchor, this.#group);
		const likeness = path.map((part) => (had ? alike(thingsIn(part), had) : 0));
		const best = had ? likeness.indexOf(Math.max(...likeness)) : Math.min(depth, path.length) - 1;
		for (const part of path.slice(0, best)) if (isGroup(part)) this.#inside.push(part);
		this.#place = this.#group.parts.indexOf(path[best] as Part<T>);
	}

	/** From a group to its own way out. */
	#goOut(): void {
		const part = this.#group.parts[this.#place];
		if (!part || !isGroup(part)) return;
		this.#inside.push(part);
		this.#place = part.parts.length;
	}

	#leave(): void {
		const left = this.#inside.pop();
		this.#place = this.#group.parts.indexOf(left as Part<T>);
		this.#rounds = 0;
	}

	get #group(): Group<T> {
		return this.#inside.at(-1) as Group<T>;
	}

	get #isInside(): boolean {
		return this.#inside.length > 1;
	}
}

/** From a part of the page down to the thing itself. */
function pathTo<T>(it: T, group: Group<T>): Part<T>[] {
	const part = group.parts.find((one) => thingsIn(one).includes(it));
	if (!part) return [];
	return isGroup(part) ? [part, ...pathTo(it, part)] : [part];
}

/** 1 where they are the same things, 0 where they share none. */
function alike<T>(things: readonly T[], others: ReadonlySet<T>): number {
	const shared = things.filter((it) => others.has(it)).length;
	return shared / (things.length + others.size - shared);
}
