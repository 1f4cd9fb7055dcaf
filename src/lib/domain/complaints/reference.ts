/** Things that every child knows, each with a symbol, so that a reference can be seen, said and remembered. */
export const REFERENCE_THINGS = [
	'panda',
	'fox',
	'frog',
	'fish',
	'dog',
	'cat',
	'turtle',
	'apple',
	'rainbow',
	'teddy',
	'pizza',
	'rocket',
	'star',
	'sun',
	'flower',
	'key',
	'bike',
	'boots',
	'lamp',
	'train'
] as const;

export type ReferenceThing = (typeof REFERENCE_THINGS)[number];

/** "Frog 274": what a child can say on the telephone. */
export interface ComplaintReference {
	thing: ReferenceThing;
	number: number;
}

const FIRST = 100;
const NUMBERS = 900;
const ALL = REFERENCE_THINGS.length * NUMBERS;

/** How many references one service can give. */
export const MOST_REFERENCES = ALL;

/**
 * The reference to try for a complaint: one that says nothing of when it came or how many there are.
 * @param id of the complaint, a UUID
 * @param taken how many of its references were taken already
 */
export function referenceFor(id: string, taken = 0): ComplaintReference {
	const place = (Number.parseInt(id.slice(-8), 16) + taken) % ALL;
	return {
		thing: REFERENCE_THINGS[place % REFERENCE_THINGS.length] as ReferenceThing,
		number: FIRST + Math.floor(place / REFERENCE_THINGS.length)
	};
}
