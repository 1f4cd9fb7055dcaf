import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run.mjs';

/** What npm itself noted down at the end of an install; a broken-off install has no such note. */
const NOTE = 'node_modules/.package-lock.json';

/**
 * Whether exactly the packages of the lock file are installed, for this kind of machine.
 * @param {string} root
 */
export function isInstalled(root, platform = process.platform, arch = process.arch) {
	const note = join(root, NOTE);
	if (!existsSync(note)) return false;
	const wanted = packagesOf(join(root, 'package-lock.json'));
	const installed = packagesOf(note);
	const allThere = Object.entries(wanted).every(
		([path, { version, integrity, optional, devOptional, link, extraneous }]) => {
			const there = installed[path];
			if (!there) return path === '' || [link, optional, devOptional, extraneous].includes(true);
			return there.version === version && there.integrity === integrity;
		}
	);
	return (
		allThere && Object.values(installed).every((there) => fits(there.os, platform) && fits(there.cpu, arch))
	);
}

/**
 * @param {string} root
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export function install(root) {
	// --include=dev: the build needs them, also where NODE_ENV=production is set.
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	return runNpm(args, { cwd: root });
}

/**
 * A list of names, or of names with "!" that are left out; none means all.
 * @param {string[] | undefined} names
 * @param {string} name
 */
function fits(names, name) {
	if (!names || names.length === 0) return true;
	if (names.some((one) => one.startsWith('!'))) return !names.includes(`!${name}`);
	return names.includes(name);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean, extraneous?: boolean, os?: string[], cpu?: string[] }} Package
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesOf(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
