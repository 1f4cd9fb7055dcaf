/**
 * A drawn portrait somebody chose for themselves or for a person in their life.
 * `face` counts from 1; the colours count from 0, and skin 0 is the plain yellow of every symbol.
 */
export interface Picture {
	face: number;
	skin: number;
	hair: number;
	top: number;
}

/** The first and last number of each choice. */
export const PICTURE_BOUNDS = {
	face: { first: 1, last: 10 },
	skin: { first: 0, last: 5 },
	hair: { first: 0, last: 6 },
	top: { first: 0, last: 7 }
} as const satisfies Record<keyof Picture, { first: number; last: number }>;
