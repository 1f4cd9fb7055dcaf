import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run.mjs';

/** What the build is made from. Tests are not, so a changed test costs no build. */
const SOURCES = [
	'locales',
	'package-lock.json',
	'package.json',
	'scripts/kept-offline.mjs',
	'scripts/starts.mjs',
	'security-headers.js',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** Lies in the folder that a build begins by deleting, so a broken-off build leaves none. */
const STAMP = 'build/.built-from';

/** @param {string} root */
export function isBuilt(root) {
	const stamp = join(root, STAMP);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** @param {string} root */
export async function build(root) {
	const before = fingerprint(root);
	const outcome = await runNode(join(root, 'node_modules/vite/bin/vite.js'), ['build'], { cwd: root });
	if (outcome.code === 0) writeFileSync(join(root, STAMP), before);
	return outcome;
}

// `npm run build`: builds whether or not a source has changed.
if (process.argv[1] === import.meta.filename) {
	const { code, output } = await build(join(import.meta.dirname, '..'));
	console.log(output);
	process.exit(code);
}

/**
 * By content, so that a fresh clone and a switched branch count as what they hold.
 * @param {string} root
 */
export function fingerprint(root) {
	const hash = createHash('sha256').update(process.env.APP_VERSION ?? '');
	for (const source of SOURCES) addTo(hash, root, source);
	return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addTo(hash, root, path) {
	const file = join(root, path);
	if (!existsSync(file) || /\.test\.ts$/.test(path)) return;
	if (statSync(file).isDirectory()) {
		for (const name of readdirSync(file).sort()) addTo(hash, root, `${path}/${name}`);
	} else {
		const content = readFileSync(file);
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
}
