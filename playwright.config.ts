import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, findChromium, findChromiumShell } from './scripts/chromium.mjs';
import { WHOLE_BROWSER } from './tests/support/whole-browser';

const launch = (executablePath: string | undefined) => ({
	launchOptions: { args: chromiumArguments, ...(executablePath ? { executablePath } : {}) }
});

const NEEDS_WHOLE = new RegExp(WHOLE_BROWSER.tag);

const shell = launch(findChromiumShell());

/** Without a service worker, unless a test asks for one: see `KEEPS_THE_APP` in tests/support/child.ts. */
const online = { ...shell, serviceWorkers: 'block' } as const;

const folder = (name: string) => ({ name, testDir: `tests/${name}` });

/** Projects are folders of tests; each test file gets its own server (see tests/support/test.ts). */
export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results/playwright',
	globalSetup: './tests/support/global-setup.ts',
	forbidOnly: true,
	retries: 0,
	// One for each core: a browser and its server spend most of a test waiting.
	workers: 2,
	// Patient enough for a machine that is busy with other things as well.
	timeout: 90_000,
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		serviceWorkers: 'allow',
		trace: 'off',
		...launch(findChromium())
	},
	projects: [
		folder('api'),
		{ ...folder('offline'), use: shell, grepInvert: NEEDS_WHOLE },
		{ ...folder('a11y'), use: online },
		{ ...folder('e2e'), use: online, grepInvert: NEEDS_WHOLE },
		{ name: 'whole', testMatch: '{offline,e2e}/*.spec.ts', grep: NEEDS_WHOLE }
	]
});
