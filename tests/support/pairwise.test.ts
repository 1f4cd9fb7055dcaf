import { describe, expect, it } from 'vitest';
import { fullCross, pairsOf, pairwise, type Choices } from './pairwise';

const SCREENS = {
	level: ['symbols', 'symbols-and-words', 'words'],
	theme: ['light', 'dark', 'contrast'],
	language: ['en', 'en-x-easy', 'ar'],
	width: [320, 390, 1024]
} as const satisfies Choices;

const UNEVEN = { one: [1, 2, 3, 4], two: ['a'], three: ['x', 'y'], four: [true, false].map(String) } as const;

describe('the full cross', () => {
	it('is every combination once', () => {
		const rows = fullCross(SCREENS);
		expect(rows).toHaveLength(3 ** 4);
		expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(3 ** 4);
	});
});

describe('the pairwise set', () => {
	it.each([SCREENS, UNEVEN])('lets every two choices meet', (choices: Choices) => {
		const met = new Set(pairwise(choices).flatMap(pairsOf));
		for (const row of fullCross(choices)) for (const pair of pairsOf(row)) expect(met).toContain(pair);
	});

	it('is as small as can be for four things with three choices each', () => {
		expect(pairwise(SCREENS)).toHaveLength(9);
	});

	it('is the same each time', () => {
		expect(pairwise(SCREENS)).toEqual(pairwise(SCREENS));
	});

	it('is each choice once where there is one thing to choose', () => {
		expect(pairwise({ only: [1, 2] })).toEqual([{ only: 1 }, { only: 2 }]);
	});
});
