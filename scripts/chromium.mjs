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

/**
 * The browser that the tests drive: CHROMIUM_PATH, then one on the PATH. `undefined` leaves the
 * choice to Playwright, which then uses the one that it downloaded, if any.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
	if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
	for (const folder of (env.PATH ?? '').split(delimiter)) {
		for (const name of NAMES) {
			const file = join(folder, name);
			if (folder && existsSync(file)) return file;
		}
	}
	return undefined;
}
