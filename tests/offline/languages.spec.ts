import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { joinForOffline, open, PHONE, readyForOffline, setLiking } from '../support/child';
import { cachedPaths } from '../support/storage';
import { expect, test } from '../support/test';

test.use({ ...PHONE, baseURL: async ({ line }, use) => use(line.url) });
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

const welsh = JSON.parse(readFileSync('locales/cy/settings.json', 'utf8')) as {
	reading: { title: string };
};
const WELSH = /\/once-used\/cy\//;
/** Its words, its hard words, its names of symbols, and which words have a symbol. */
const FILES = 4;
const GLOSSARY = /\/once-used\/cy\/glossary\./;

async function keptOf(page: Page, pattern: RegExp): Promise<string[]> {
	return (await cachedPaths(page)).filter((path) => pattern.test(path));
}

async function readInWelsh(page: Page): Promise<void> {
	await open(page, '/settings/reading');
	await page.getByRole('radio', { name: 'Cymraeg' }).check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
	await expect.poll(() => keptOf(page, WELSH)).toHaveLength(FILES);
}

test('a language that was chosen here is there with no network, hard words and all; another is not', async ({
	page,
	context,
	server
}) => {
	await joinForOffline(page, server, 'Jaden');
	expect(await keptOf(page, /\/once-used\//), 'nothing is kept that nobody uses').toEqual([]);
	await readInWelsh(page);
	expect(await keptOf(page, GLOSSARY)).toHaveLength(1);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: welsh.reading.title })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
	await page.getByRole('radio', { name: 'العربية' }).click({ force: true });
	await expect(page.getByRole('heading', { level: 1, name: welsh.reading.title })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
});

test('a language of the device that came before there was a worker is kept as well', async ({
	newDevice,
	line
}) => {
	const device = await newDevice({ ...PHONE, locale: 'cy' });
	const page = await device.newPage();
	await open(page, '/join');
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
	await readyForOffline(page);
	await expect.poll(() => keptOf(page, WELSH)).toHaveLength(FILES);
	line.cut();
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a new version of the app brings its own words of the language that is read here', async ({
	page,
	context,
	server,
	line
}) => {
	await joinForOffline(page, server, 'Jaden');
	await readInWelsh(page);
	const [old = ''] = await keptOf(page, GLOSSARY);
	// The next version of the worker names the hard words anew, as a build does when one has changed.
	const next = old.replace(/glossary\.[^.]+/, 'glossary.next');
	line.renamed.set(next, old);
	line.changed.set('/service-worker.js', (script) => script.replaceAll(old.slice(1), next.slice(1)));
	await page.evaluate(async () => {
		Object.assign(window, { isOldPage: true });
		await (await navigator.serviceWorker.ready).update();
	});
	await page.getByRole('status').getByRole('button').click();
	await page.waitForFunction(() => !('isOldPage' in window), undefined, { timeout: 20_000 });
	await expect.poll(() => keptOf(page, GLOSSARY)).toEqual([next]);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: welsh.reading.title })).toBeVisible();
});

test('a screen is drawn in the language and at the level of its child from the first moment', async ({
	page,
	context,
	server
}) => {
	await joinForOffline(page, server, 'Idris');
	await setLiking(server, 'Idris', { level: 'words' });
	await open(page, '/home');
	await expect(page.locator('html')).toHaveAttribute('data-level', 'words');
	await context.setOffline(true);
	await page.addInitScript(() => {
		const seen = new Set<string>();
		Object.assign(globalThis, { seen });
		new MutationObserver(() => {
			const words = document.querySelector('h1')?.textContent.trim();
			if (words) seen.add(words);
			// The sleeps are shown at the other levels alone.
			if (document.querySelector('.sleeps')) seen.add('sleeps');
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	await open(page, '/home');
	const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
	expect(seen).toEqual(['مرحبًا Idris']);
});
