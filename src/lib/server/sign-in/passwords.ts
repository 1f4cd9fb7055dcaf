import { createHash } from 'node:crypto';
import fingerprints from './common-passwords.txt?raw';

/** OWASP ASVS 5.0, 6.2.1 and 6.2.9: not shorter than this, and much longer ones are taken. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** What must be left of a password when everything is taken out that a stranger can find out. */
const LEAST_OF_ITS_OWN = 8;

/** Shorter words stand in others by chance. */
const LEAST_OF_A_WORD = 3;

/** Hex digits of each fingerprint, as `scripts/build-common-passwords.mjs` writes them. */
const DIGITS = 12;

const common = new Set(fingerprints.split('\n'));

/** Why a password can't be chosen. */
export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'easy-to-guess';

/**
 * What is wrong with a password, exactly as it was typed; null when nothing is. Which signs are in it is
 * nobody's business: there are no rules of composition (ASVS 6.2.5).
 * @param known what others know of whoever chooses it: their name, their address, where they work
 */
export function passwordProblem(password: string, known: readonly string[]): PasswordProblem | null {
	if ([...password].length < SHORTEST_PASSWORD) return 'too-short';
	if (password.length > LONGEST_PASSWORD) return 'too-long';
	const small = password.toLowerCase();
	const print = createHash('sha256').update(small).digest('hex').slice(0, DIGITS);
	if (common.has(print)) return 'common';
	return ownPart(small, known).length < LEAST_OF_ITS_OWN ? 'easy-to-guess' : null;
}

/** What is left without what is known, and with each run of one sign as that sign. */
function ownPart(small: string, known: readonly string[]): string {
	const words = ['my review', ...known]
		.flatMap((text) => [
			...text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
			text.toLowerCase().replaceAll(/\s/g, '')
		])
		.filter((word) => word.length >= LEAST_OF_A_WORD)
		.sort((a, b) => b.length - a.length);
	const left = words.reduce((rest, word) => rest.replaceAll(word, ''), small);
	return left.replaceAll(/(.)\1+/gu, '$1');
}
