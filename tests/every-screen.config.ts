import { defineConfig } from '@playwright/test';
import everything from '../playwright.config';

/** `npm run test:every-screen`: the pages in every combination of level, theme, language and width. */
process.env['EVERY_SCREEN'] = 'on';

export default defineConfig({
	...everything,
	testDir: 'a11y',
	testMatch: 'every-page.spec.ts',
	outputDir: '../test-results/every-screen',
	globalSetup: './support/global-setup.ts',
	projects: [{ name: 'every-screen' }]
});
