import type { Page } from '@playwright/test';
import { bubble, joinForOffline, open, PHONE, readyForOffline, sendMessage } from '../support/child';
import { expect, test } from '../support/test';

test.use({ ...PHONE, baseURL: async ({ line }, use) => use(line.url) });

const NOTICE = 'My Review is new. Nothing is lost.';

/** What a browser does by itself once a day, and whenever a page is opened. */
async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
}

test('a new version waits for the reader’s word, and neither a draft nor unsent words are lost', async ({
	page,
	context,
	server,
	line,
	consoleErrors
}) => {
	test.setTimeout(60_000);
	consoleErrors.allowOffline();
	const [unsent, draft] = ['Unsent when the new one came', 'Half of what I wanted to s'];
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	const shown = await page.evaluate(
		() => (Object.assign(window, { isOldPage: true }), performance.timeOrigin)
	);
	// From now on the service has another version of the worker.
	line.changed.set('/service-worker.js', (script) => `${script}\n// the next version\n`);
	await page.getByRole('textbox', { name: 'My message' }).fill(draft);
	await lookForUpdate(page);
	const notice = page.getByRole('status').filter({ hasText: NOTICE });
	// Not while somebody writes; then it stands there, and the old page with it.
	await expect(notice).toBeVisible({ timeout: 20_000 });
	await expect(page.getByRole('textbox', { name: 'My message' })).toHaveValue(draft);
	expect(await page.evaluate(() => performance.timeOrigin)).toBe(shown);

	line.decide = ({ path }) => (path === '/api/v1/me/entries' ? 'lost' : 'passes');
	await page.getByRole('textbox', { name: 'My message' }).fill(unsent);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(bubble(page, unsent)).toContainText('Saved here');
	await page.getByRole('textbox', { name: 'My message' }).fill(draft);
	await notice.getByRole('button', { name: 'Show the new one' }).click();
	await page.waitForFunction(() => !('isOldPage' in window), undefined, { timeout: 20_000 });
	await expect(page.getByRole('textbox', { name: 'My message' })).toHaveValue(draft);
	await expect(bubble(page, unsent)).toBeVisible();
	await expect(notice).toBeHidden();
	line.decide = () => 'passes';
	await expect(bubble(page, unsent)).toContainText('Sent', { timeout: 20_000 });
	expect(await page.evaluate(async () => (await caches.keys()).length), 'caches of one version').toBe(1);
	expect(context.pages()).toHaveLength(1);
});

test('a tab that is being looked at is not reloaded when another takes the new version', async ({
	page,
	context,
	server,
	line
}) => {
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	const other = await context.newPage();
	await open(other, '/plan');
	await readyForOffline(other);
	line.changed.set('/service-worker.js', (script) => `${script}\n// the next version\n`);
	await page.evaluate(() => Object.assign(window, { isOldPage: true }));
	await lookForUpdate(other);
	await other.getByRole('status').filter({ hasText: NOTICE }).getByRole('button').click();
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	expect(await page.evaluate(() => 'isOldPage' in window)).toBe(true);
	await sendMessage(page, 'From the page that stayed');
	await expect(bubble(page, 'From the page that stayed')).toContainText('Sent');
	expect(await page.evaluate(() => 'isOldPage' in window)).toBe(true);
});
