import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

/** Projects are folders of tests; each test file gets its own server (see tests/support/test.ts). */
export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results/playwright',
	globalSetup: './tests/support/global-setup.ts',
	forbidOnly: true,
	retries: 0,
	// One for each core: a browser and its server spend most of a test waiting.
	workers: 2,
	timeout: 30_000,
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		serviceWorkers: 'allow',
		trace: 'off',
		launchOptions: { args: chromiumArguments, ...(executablePath ? { executablePath } : {}) }
	},
	projects: ['api', 'offline', 'a11y', 'e2e'].map((name) => ({ name, testDir: `tests/${name}` }))
});
