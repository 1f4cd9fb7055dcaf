import { describe, expect, it } from 'vitest';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { MOST_REFERENCES, REFERENCE_THINGS, referenceFor } from './reference';

const ID = '0192f0aa-1c11-7000-8000-00000000002a';

describe('the reference of a complaint', () => {
	it('is a thing that has a symbol, and a number of three figures', () => {
		expect(SYMBOL_NAMES).toEqual(expect.arrayContaining([...REFERENCE_THINGS]));
		for (const id of [ID, ID.replace('2a', 'ff'), ID.replace('00000000002a', 'ffffffffffff')]) {
			const { thing, number } = referenceFor(id);
			expect(REFERENCE_THINGS).toContain(thing);
			expect(number).toBeGreaterThanOrEqual(100);
			expect(number).toBeLessThanOrEqual(999);
		}
	});

	it('is the same each time, and another where it was taken', () => {
		expect(referenceFor(ID)).toEqual(referenceFor(ID));
		const tried = Array.from({ length: 500 }, (_, taken) => JSON.stringify(referenceFor(ID, taken)));
		expect(new Set(tried).size).toBe(500);
		expect(referenceFor(ID, MOST_REFERENCES)).toEqual(referenceFor(ID));
	});
});
