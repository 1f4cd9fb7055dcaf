import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, formatJoiningCode, makeJoiningCode, readJoiningCode } from './joining-code';

describe('a joining code', () => {
	it('is read whatever the case, the spaces and the dashes', () => {
		expect(readJoiningCode(' acdE – 2345 ')).toBe('ACDE2345');
		expect(readJoiningCode('ACDE2345')).toBe('ACDE2345');
	});

	it('is read when a look-alike is typed', () => {
		expect(readJoiningCode('OIlz-sgBu')).toBe('0112568V');
	});

	it('is read from a keyboard that writes wide letters', () => {
		expect(readJoiningCode('ＡＣＤＥ２３４５')).toBe('ACDE2345');
	});

	it.each(['', 'ACDE234', 'ACDE23456', 'ACDE234!', 'مرحبا123'])('is not %j', (typed) => {
		expect(readJoiningCode(typed)).toBeNull();
	});

	it('comes back to itself after it was made and printed', () => {
		let next = 0;
		const code = makeJoiningCode((count) => Uint8Array.from({ length: count }, () => (next += 37) % 256));
		expect([...code].every((character) => CODE_ALPHABET.includes(character))).toBe(true);
		expect(readJoiningCode(formatJoiningCode(code))).toBe(code);
	});

	it('never holds two characters that look alike', () => {
		for (const lookAlike of 'OQILZSGBU') expect(CODE_ALPHABET).not.toContain(lookAlike);
	});
});
