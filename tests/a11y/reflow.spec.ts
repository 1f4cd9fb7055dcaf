import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { childAddresses, deskAddresses } from '../support/addresses';
import { joinOnDevice, open, setLiking, type MemberName } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { covered, walk } from '../support/focus';
import { follow } from '../support/screens';
import { expect, test } from '../support/test';

/** CSS pixels: 1280 by 1024 at 400% zoom. */
const ZOOMED = { width: 320, height: 256 };
const PHONE_SIZE = { width: 390, height: 844 };

/** The most that a child can choose, in each font. */
const LARGEST: Partial<Record<MemberName, SettingsBody>> = {
	Wren: { text: 200, spacing: 'more', font: 'usual' },
	Idris: { text: 200, spacing: 'more', font: 'andika' },
	Jaden: { text: 200, spacing: 'more', font: 'opendyslexic' }
};

/** The words of the frame in the language that the page says it is in. */
async function commonWords(page: Page): Promise<{ helpNow: string; leave: string }> {
	const lang = await page.evaluate(() => document.documentElement.lang);
	return JSON.parse(readFileSync(`locales/${lang}/common.json`, 'utf8')) as {
		helpNow: string;
		leave: string;
	};
}

/** Nothing to scroll sideways, and both ways out where a finger finds them. */
async function misfits(page: Page): Promise<string[]> {
	const beyond = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	const { helpNow, leave } = await commonWords(page);
	for (const name of [helpNow, leave]) {
		await expect(page.getByRole('banner').getByRole('link', { name })).toBeInViewport({ ratio: 1 });
	}
	return beyond === 0 ? [] : [`scrolls sideways by ${beyond}`];
}

for (const [name, largest] of Object.entries(LARGEST) as [MemberName, SettingsBody][]) {
	test(`every page of ${name} fits, and no bar lies over a press, at 400% zoom and in the largest text`, async ({
		page,
		server
	}) => {
		test.setTimeout(180_000);
		await page.setViewportSize(ZOOMED);
		await joinOnDevice(page, server, name);
		const addresses = await childAddresses(server, name);
		const wrong: string[] = [];
		for (const address of addresses) {
			await follow(page, address);
			const found = [...(await misfits(page)), ...(await walk(page))];
			wrong.push(...found.map((what) => `${address} at 400%: ${what}`));
		}
		await open(page, '/home');
		await page.setViewportSize(PHONE_SIZE);
		await setLiking(server, name, largest);
		await expect(page.locator('html')).toHaveAttribute('data-text', '200');
		for (const address of addresses) {
			await follow(page, address);
			const found = [...(await misfits(page)), ...(await covered(page))];
			wrong.push(...found.map((what) => `${address} in the largest text: ${what}`));
		}
		expect(wrong).toEqual([]);
	});
}

test('every page of the desk fits at 400% zoom, and no bar lies over what has focus', async ({
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
		const beyond = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		if (beyond !== 0) wrong.push(`${address} scrolls sideways by ${beyond}`);
		wrong.push(...(await walk(page)).map((what) => `${address} ${what}`));
	}
	expect(wrong).toEqual([]);
});
