/** What may be chosen, by name: `{ theme: ['light', 'dark'], width: [320, 390] }`. */
export type Choices = Readonly<Record<string, readonly (string | number)[]>>;

/** One choice of each. */
export type Row<T extends Choices> = { [Name in keyof T]: T[Name][number] };

/** Every combination, the last name changing fastest. */
export function fullCross<T extends Choices>(choices: T): Row<T>[] {
	return Object.entries(choices).reduce<Record<string, string | number>[]>(
		(rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
		[{}]
	) as Row<T>[];
}

/**
 * Few combinations in which every two choices of different names meet at least once: faults come
 * from one thing or from two that meet, seldom from three (NIST SP 800-142). Greedy, and always the
 * same: each time the first combination that brings the most pairs which are still missing.
 */
export function pairwise<T extends Choices>(choices: T): Row<T>[] {
	if (Object.keys(choices).length < 2) return fullCross(choices);
	const candidates = fullCross(choices).map((row) => ({ row, pairs: pairsOf(row) }));
	const missing = new Set(candidates.flatMap(({ pairs }) => pairs));
	const rows: Row<T>[] = [];
	while (missing.size > 0) {
		const gains = candidates.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length);
		const best = candidates[gains.indexOf(Math.max(...gains))];
		if (!best) break;
		rows.push(best.row);
		for (const pair of best.pairs) missing.delete(pair);
	}
	return rows;
}

/** Every two choices in a row, as text. */
export function pairsOf(row: Readonly<Record<string, string | number>>): string[] {
	const all = Object.entries(row);
	return all.flatMap(([name, value], place) =>
		all.slice(place + 1).map(([other, otherValue]) => JSON.stringify([name, value, other, otherValue]))
	);
}
