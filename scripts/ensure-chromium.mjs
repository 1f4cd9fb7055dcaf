import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { run, runNode } from './run.mjs';

/**
 * A Chromium that starts on this machine: CHROMIUM_PATH, an installed one, Playwright's (downloaded
 * if need be), Debian's package (for root).
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureChromium(root) {
	const installed = findChromium();
	if (installed && (await starts(installed))) return installed;
	if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH is ${installed}, which does not start.`);
	const found = (await fromPlaywright(root)) ?? (await fromDebian());
	if (found) return found;
	throw new Error('No Chromium here. Install one, or set CHROMIUM_PATH to the program.');
}

/** @param {string} root */
async function fromPlaywright(root) {
	const { chromium } = await import('playwright');
	const path = chromium.executablePath();
	if (!existsSync(path)) {
		await runNode(join(root, 'node_modules/playwright/cli.js'), ['install', 'chromium'], { minutes: 5 });
	}
	return existsSync(path) && (await starts(path)) ? path : undefined;
}

async function fromDebian() {
	if (process.getuid?.() !== 0) return undefined;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], { env, minutes: 5 });
	// One by one: not every Debian has the second, and it is only the faster one.
	for (const name of ['chromium', 'chromium-headless-shell'])
		await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, minutes: 10 });
	const installed = findChromium();
	return installed && (await starts(installed)) ? installed : undefined;
}

/**
 * Asking for the version loads every library that it needs.
 * @param {string} path
 */
async function starts(path) {
	return (await run(path, ['--version'], { minutes: 1 })).code === 0;
}
