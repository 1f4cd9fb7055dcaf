/**
 * Of two characters that look alike only one is ever in a code (the digit), so that whatever a
 * child reads off the paper can be turned back into what was meant.
 */
export const CODE_ALPHABET = '0123456789ACDEFHJKMNPRTVWXY';

export const CODE_LENGTH = 8;

const LOOK_ALIKES: Readonly<Record<string, string>> = {
	O: '0',
	Q: '0',
	I: '1',
	L: '1',
	'|': '1',
	Z: '2',
	S: '5',
	G: '6',
	B: '8',
	U: 'V'
};

/**
 * The code that was meant by what somebody typed: case, spaces, dashes and look-alikes do not
 * matter. Null when it can't be a code.
 */
export function readJoiningCode(typed: string): string | null {
	const meant = [...typed.normalize('NFKC').toUpperCase()]
		.filter((character) => !/[\s\p{Pd}._]/u.test(character))
		.map((character) => LOOK_ALIKES[character] ?? character)
		.join('');
	const isCode = meant.length === CODE_LENGTH && [...meant].every((one) => CODE_ALPHABET.includes(one));
	return isCode ? meant : null;
}

/** In two groups of four, as it stands on a printed card. */
export function formatJoiningCode(code: string): string {
	return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

/** A code from random bytes; bytes past the last whole multiple of the alphabet are passed over, so that each character is as likely. */
export function makeJoiningCode(randomBytes: (count: number) => Uint8Array): string {
	const fair = 256 - (256 % CODE_ALPHABET.length);
	let code = '';
	while (code.length < CODE_LENGTH) {
		for (const byte of randomBytes(CODE_LENGTH)) {
			if (byte < fair && code.length < CODE_LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length] ?? '';
		}
	}
	return code;
}
