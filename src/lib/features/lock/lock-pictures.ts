import type { SymbolName } from '$lib/symbols/names';

/** The pictures of a picture code: unlike each other, in a place that never moves. */
export const LOCK_PICTURES = [
	'fox',
	'apple',
	'bike',
	'rainbow',
	'turtle',
	'football',
	'sun',
	'teddy',
	'pizza',
	'frog',
	'rocket',
	'flower'
] as const satisfies readonly SymbolName[];

export const LOCK_DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** How many parts a new code has. Six digits, because there are fewer of them than of pictures. */
export const LENGTHS = { pictures: 4, pin: 6 } as const;
