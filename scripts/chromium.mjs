import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium's own calls to the outside are switched off; the sandbox can't start as root. */
export const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// A camera and a microphone that show and say the same each time, and may be used.
	'--use-fake-device-for-media-stream',
	'--use-fake-ui-for-media-stream'
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * The browser that the tests drive: CHROMIUM_PATH, then one on the PATH. `undefined` leaves the
 * choice to Playwright, which then uses the one that it downloaded, if any.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
	return env.CHROMIUM_PATH || onPath(NAMES, env);
}

/**
 * For tests that need a page and nothing of the browser around it, such as sending in the background:
 * CHROMIUM_SHELL_PATH, then Chromium's headless shell, which does the same work in three quarters of the
 * time, then what `findChromium` finds.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromiumShell(env = process.env) {
	return env.CHROMIUM_SHELL_PATH || onPath(SHELL_NAMES, env) || findChromium(env);
}

/**
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(names, env) {
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((file) => existsSync(file));
}
