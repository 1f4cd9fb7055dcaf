import { describe, expect, it } from 'vitest';
import { attributesOfLooks, looksOf, readLooks, USUAL_LOOKS } from './looks';

describe('looks', () => {
	it('are the usual ones until something is chosen', () => {
		expect(looksOf({})).toEqual(USUAL_LOOKS);
		expect(looksOf({ font: 'andika' })).toEqual({ ...USUAL_LOOKS, font: 'andika' });
	});

	it('come back from the page as they went there', () => {
		const looks = looksOf({ text: 175, font: 'opendyslexic', spacing: 'more', calm: true });
		expect(readLooks(attributesOfLooks(looks))).toEqual(looks);
	});

	it('are the usual ones where nonsense was kept', () => {
		expect(readLooks({ 'data-text': '7', 'data-font': 'wingdings', 'data-calm': true })).toEqual(USUAL_LOOKS);
	});
});
