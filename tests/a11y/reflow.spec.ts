import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { childAddresses, deskAddresses } from '../support/addresses';
import { joinOnDevice, open } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { walk } from '../support/focus';
import { expect, test } from '../support/test';

/** CSS pixels. The second is 1280 by 1024 at 400% zoom. */
const NARROW = { width: 320, height: 640 };
const ZOOMED = { width: 320, height: 256 };
const PHONE_SIZE = { width: 390, height: 844 };

function widthToSpare(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.clientWidth - document.documentElement.scrollWidth);
}

/** The words of the frame in the language that the page says it is in. */
async function commonWords(page: Page): Promise<{ helpNow: string; leave: string }> {
	const lang = await page.evaluate(() => document.documentElement.lang);
	return JSON.parse(readFileSync(`locales/${lang}/common.json`, 'utf8')) as {
		helpNow: string;
		leave: string;
	};
}

/** Nothing to scroll sideways, and both ways out where a finger finds them. */
async function expectToFit(page: Page, address: string): Promise<void> {
	expect(await widthToSpare(page), `${address}: scrolls sideways`).toBe(0);
	const { helpNow, leave } = await commonWords(page);
	for (const name of [helpNow, leave]) {
		await expect(page.getByRole('banner').getByRole('link', { name }), address).toBeInViewport({ ratio: 1 });
	}
}

for (const name of ['Wren', 'Jaden', 'Idris'] as const) {
	test(`every page of ${name} fits at 320 px, at 400% zoom and with text twice as big`, async ({
		page,
		server
	}) => {
		test.setTimeout(120_000);
		await page.setViewportSize(NARROW);
		await joinOnDevice(page, server, name);
		for (const address of await childAddresses(server, name)) {
			await page.setViewportSize(NARROW);
			await open(page, address);
			await expectToFit(page, `${address} at 320 px`);
			await page.setViewportSize(ZOOMED);
			await expectToFit(page, `${address} at 400%`);
			await page.setViewportSize(PHONE_SIZE);
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			await expectToFit(page, `${address} with text at 200%`);
		}
	});

	test(`no bar lies over what has focus on any page of ${name} at 400% zoom`, async ({ page, server }) => {
		test.setTimeout(180_000);
		await page.setViewportSize(ZOOMED);
		await joinOnDevice(page, server, name);
		const wrong: string[] = [];
		for (const address of await childAddresses(server, name)) {
			await open(page, address);
			wrong.push(...(await walk(page)).map((what) => `${address} ${what}`));
		}
		expect(wrong).toEqual([]);
	});
}

test('every page of the desk fits at 320 px, and no bar lies over what has focus', async ({
	page,
	server,
	consoleErrors
}) => {
	test.setTimeout(180_000);
	consoleErrors.allow(/status of 404 .*\/desk\//);
	await page.setViewportSize(ZOOMED);
	await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
	const wrong: string[] = [];
	for (const address of await deskAddresses(server)) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const spare = await widthToSpare(page);
		if (spare !== 0) wrong.push(`${address} scrolls sideways by ${-spare}`);
		wrong.push(...(await walk(page)).map((what) => `${address} ${what}`));
	}
	expect(wrong).toEqual([]);
});
