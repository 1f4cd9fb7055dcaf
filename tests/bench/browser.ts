import { chromium, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** A browser of this benchmark's own. */
export function openBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	return chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
}
